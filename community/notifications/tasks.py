"""What runs in the background. The rows are the truth; these only look after them."""

from huey import crontab
from huey.contrib.djhuey import db_periodic_task

from . import post, rounds
from .models import Notice


@db_periodic_task(crontab(minute="*"))
def deliver_letters():
    """Each minute, and at once when a letter was written."""
    post.deliver_due()


@db_periodic_task(crontab(minute="*"))
def write_letters_about_notices():
    rounds.write_due_letters()


@db_periodic_task(crontab(minute="17"))
def forget_delivered_letters():
    post.clear_delivered()


@db_periodic_task(crontab(hour="3", minute="29"))
def forget_outlived_notices():
    Notice.objects.outlived().delete()
