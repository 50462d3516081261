"""What runs in the background for members."""

from huey import crontab
from huey.contrib.djhuey import db_periodic_task

from . import sign_ups


@db_periodic_task(crontab(hour="4", minute="23"))
def forget_unfinished_sign_ups():
    sign_ups.clear_unfinished()
