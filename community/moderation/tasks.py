"""What runs in the background for moderation."""

from huey import crontab
from huey.contrib.djhuey import db_periodic_task

from .undoing import forget_what_cannot_be_undone


@db_periodic_task(crontab(hour="4", minute="37"))
def forget_old_words():
    forget_what_cannot_be_undone()
