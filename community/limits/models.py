"""What was done how often lately, one row for each who and what and when."""

from datetime import UTC, datetime, timedelta

from django.db import connection, models
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# How long a window that has ended is kept for the health page.
KEPT_FOR = timedelta(days=1)


class TallyQuerySet(models.QuerySet):
    def over(self):
        """Tallies that somebody was refused at."""
        return self.filter(count__gt=F("most"))

    def ended(self):
        return self.filter(ends_at__lt=timezone.now() - KEPT_FOR)


class TallyManager(models.Manager.from_queryset(TallyQuerySet)):
    def add(self, action, who, rate, moment):
        """Count one more, and return how many that makes in this window.

        One statement, so that of many threads and processes at once each gets a number
        of its own. `moment` is in seconds since 1970.
        """
        window = rate.window(moment)
        key = f"{action}:{who}:{rate.seconds}:{window}"
        ends_at = datetime.fromtimestamp(rate.end(window), UTC)
        columns = {"key": key, "action": action, "count": 1, "most": rate.most, "ends_at": ends_at}
        with connection.cursor() as cursor:
            cursor.execute(_upsert(self.model, columns), _prepared(self.model, columns))
            return cursor.fetchone()[0]


def _upsert(model, columns):
    """INSERT … ON CONFLICT, which SQLite and PostgreSQL spell alike; Django cannot count in it."""
    quote = connection.ops.quote_name
    table, names = quote(model._meta.db_table), ", ".join(map(quote, columns))
    places = ", ".join(["%s"] * len(columns))
    more = f"{table}.{quote('count')} + 1"
    return (
        f"INSERT INTO {table} ({names}) VALUES ({places}) "  # noqa: S608 (names are ours)
        f"ON CONFLICT ({quote('key')}) DO UPDATE SET {quote('count')} = {more} "
        f"RETURNING {quote('count')}"
    )


def _prepared(model, columns):
    fields = model._meta.get_field
    return [
        fields(name).get_db_prep_save(value, connection=connection)
        for name, value in columns.items()
    ]


class Tally(models.Model):
    """How often one visitor did one thing in one window of time.

    A visitor without an account is a hash of the address, keyed anew each day.
    """

    key = models.CharField(max_length=160, primary_key=True)
    action = models.CharField(_("action"), max_length=40)
    count = models.PositiveIntegerField(_("how often"))
    most = models.PositiveIntegerField(_("at most"))
    ends_at = models.DateTimeField(_("until"), db_index=True)

    objects = TallyManager()

    class Meta:
        verbose_name = _("tally")
        verbose_name_plural = _("tallies")

    def __str__(self):
        return f"{self.action}: {self.count} of {self.most}"
