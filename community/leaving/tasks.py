"""What runs in the background for exports and departures. The rows are the truth."""

from huey import crontab
from huey.contrib.djhuey import db_periodic_task

from . import departing, exporting


@db_periodic_task(crontab(minute="*"))
def prepare_exports():
    exporting.prepare_waiting()


@db_periodic_task(crontab(minute="41"))
def forget_old_exports():
    exporting.clear_outlived()


@db_periodic_task(crontab(minute="*/10"))
def erase_those_who_left():
    departing.erase_due()
