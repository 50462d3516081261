"""A sign of life from whoever does the background work."""

import time

from django.core.cache import cache
from huey import crontab
from huey.contrib.djhuey import HUEY, db_periodic_task

PULSE = "pulse"


@db_periodic_task(crontab(minute="*"))
def beat():
    """Leave the time beside the queue; and in the cache, to prove that processes share that."""
    now = time.time()
    HUEY.put(PULSE, now)
    cache.set(PULSE, now, None)


def last_beat():
    """Seconds since 1970 of the last sign of life; None if there never was one."""
    try:
        return HUEY.get(PULSE, peek=True)
    except ValueError:  # signed with another SECRET_KEY than today's
        return None
