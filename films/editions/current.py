"""The edition numbers as this process knows them."""

import logging
import math
import threading
import time

from django.db import Error
from django.utils import timezone

from films.editions.models import Edition, bumped

logger = logging.getLogger(__name__)

# An edit in another process is noticed after this many seconds at most. It is half of
# what the site promises, so that printing the new page fits into the same second.
SECONDS = 0.5

# The edition that nobody bumps: pages say "opens in 12 days", so each is also an edition
# of its day. UTC's and the site's own, because a page may count by either.
TODAY = "today"


def today():
    return (timezone.now().date(), timezone.localdate())


class CurrentEditions:
    """Every key's edition, at most half a second old; a bump made here shows at once.

    Calling it costs nothing until the numbers have aged; then one thread reads them with
    one query while the others go on with the numbers they have. While the database cannot
    be read the last numbers stand, because an old page helps a reader more than an error.
    Answers None when they never could be read.
    """

    def __init__(self, clock=time.monotonic):
        self._clock = clock
        self._reading = threading.Lock()
        self._numbers = None
        self._expires = -math.inf
        self._failing = False
        bumped.connect(self.forget)

    def __call__(self):
        unread = self._numbers is None
        if (unread or self._has_aged()) and self._reading.acquire(blocking=unread):
            try:
                self._read_again()
            finally:
                self._reading.release()
        return self._numbers

    def forget(self, **_signal):
        self._expires = -math.inf

    def _has_aged(self):
        return self._clock() >= self._expires

    def _read_again(self):
        if not self._has_aged():
            return  # another thread has just read them, or just failed to
        # Set before the query: a bump that falls into it is not overlooked, and the age
        # counts from when the numbers were certainly true.
        self._expires = self._clock() + SECONDS
        try:
            self._numbers = {**Edition.objects.numbers(), TODAY: today()}
            self._failing = False
        except Error as error:
            if not self._failing:
                logger.warning("Pages are kept as they are; the database cannot be read: %s", error)
            self._failing = True
