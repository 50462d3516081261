from django.db import models


class EntryQuerySet(models.QuerySet):
    def published(self):
        return self.filter(state="published")
