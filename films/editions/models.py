"""Edition numbers: how a page held in memory knows that it is still true.

A page is printed from some part of the site's content, named by a key such as
"catalogue". Whoever writes to that part calls `bump` in the same transaction;
whoever keeps a printed page compares numbers before handing it out again.
"""

import secrets

from django.db import models, transaction
from django.dispatch import Signal

# Sent in the process that bumped: at once, for whoever reads on inside the
# transaction, and again when it is committed, for everyone else.
bumped = Signal()


class EditionQuerySet(models.QuerySet):
    def bump(self, key):
        """Make a new edition of what `key` names, as part of the caller's transaction.

        The number is drawn, not counted: one that was rolled back, or that a restored
        backup forgets, never comes back to vouch for a page printed from other content.
        One statement writes it, so that two first bumps of a key cannot collide.
        """
        self.bulk_create(
            [Edition(key=key, number=secrets.randbits(63))],
            update_conflicts=True,
            unique_fields=["key"],
            update_fields=["number"],
        )
        bumped.send(Edition)
        transaction.on_commit(lambda: bumped.send(Edition), using=self.db)

    def numbers(self):
        """Every key's current number, in one query."""
        return dict(self.values_list("key", "number"))


class Edition(models.Model):
    key = models.CharField(max_length=60, primary_key=True)
    number = models.PositiveBigIntegerField(default=0)

    objects = EditionQuerySet.as_manager()

    def __str__(self):
        return f"{self.key}, edition {self.number}"
