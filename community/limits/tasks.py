"""What runs in the background for limits."""

from huey import crontab
from huey.contrib.djhuey import db_periodic_task

from .models import Tally


@db_periodic_task(crontab(minute="41"))
def forget_ended_tallies():
    Tally.objects.ended().delete()
