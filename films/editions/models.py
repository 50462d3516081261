"""Edition numbers: how a page held in memory knows that it is still true.

A page is printed from some part of the site's content, named by a key such as
"catalogue". Whoever writes to that part calls `bump` in the same transaction;
whoever keeps a printed page compares numbers before handing it out again.
"""

from django.db import models
from django.db.models import F


class EditionQuerySet(models.QuerySet):
    def bump(self, key):
        """Make a new edition of what `key` names, as part of the caller's transaction."""
        if not self.filter(key=key).update(number=F("number") + 1):
            self.bulk_create([Edition(key=key, number=1)], ignore_conflicts=True)

    def numbers(self):
        """Every key's current number, in one query."""
        return dict(self.values_list("key", "number"))


class Edition(models.Model):
    key = models.CharField(max_length=60, primary_key=True)
    number = models.PositiveBigIntegerField(default=0)

    objects = EditionQuerySet.as_manager()

    def __str__(self):
        return f"{self.key}, edition {self.number}"
