"""A sign of life from whoever does the background work."""

import time

from huey import crontab
from huey.contrib.djhuey import HUEY, periodic_task

PULSE = "pulse"


@periodic_task(crontab(minute="*"))
def beat():
    """Leave the time where every process can read it: beside the queue itself."""
    HUEY.put(PULSE, time.time())


def last_beat():
    """Seconds since 1970 of the last sign of life; None if there never was one."""
    return HUEY.get(PULSE, peek=True)
