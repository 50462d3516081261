"""Background work inside the server: threads in one of its processes.

Each process waits for the same lock in a thread of its own. The one that holds it works
through the queue until it ends, however it ends; the system then hands the lock on.
"""

import fcntl
import os
import threading

from django.conf import settings
from django.utils.module_loading import autodiscover_modules
from huey.consumer import Consumer
from huey.contrib.djhuey import HUEY

# Two, so that a mail server that keeps silent does not hold up everything else.
WORKERS = 2
# Seconds between looks into an idle queue on SQLite; a server such as Redis wakes us itself.
LONGEST_PAUSE = 1
# Seconds that a task may still take when the process is asked to end.
PATIENCE = 4


class BackgroundConsumer(Consumer):
    """Huey's consumer in a thread, where nobody may listen to signals."""

    def _set_signal_handlers(self):
        """Leave the signals to the server."""


class Background:
    """This process's part in the background work: waiting for the lock, or doing it all."""

    def __init__(self):
        self.consumer = None

    def start(self):
        """Wait for the lock in a thread, and work from then on."""
        threading.Thread(target=self._wait_and_work, name="background", daemon=True).start()

    def _wait_and_work(self):
        with lock_file().open("a+") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            file.truncate(0)
            file.write(str(os.getpid()))
            file.flush()
            autodiscover_modules("tasks")
            self.consumer = BackgroundConsumer(HUEY, **consumer_options())
            self.consumer.run()

    def stop(self):
        """Let the running task finish, as far as PATIENCE goes."""
        if self.consumer:
            self.consumer.stop(graceful=True)


background = Background()


def consumer_options():
    return {"workers": WORKERS, "max_delay": LONGEST_PAUSE, "shutdown_timeout": PATIENCE}


def lock_file():
    """It names the process that does the work, and is locked as long as that one lives."""
    return settings.DATA_DIR / "worker.lock"
