"""Of many threads in many processes at once each gets a number of its own."""

import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.db import connection

COUNT = """
import threading
import django
django.setup()
from django.db import connection
from community.limits.models import Tally
from community.limits.rates import Rate

numbers = []

def count():
    for _time in range(25):
        numbers.append(Tally.objects.add("wave", "m1", Rate(10, 86_400), 0))
    connection.close()

threads = [threading.Thread(target=count) for _number in range(4)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
print(*numbers)
"""


@pytest.fixture
def elsewhere(request, tmp_path):
    """The environment of other processes on a database that this test may fill."""
    place = {"DATA_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "config.settings"}
    if connection.vendor == "postgresql":
        request.getfixturevalue("transactional_db")
        address = os.environ["DATABASE_URL"].rpartition("/")[0]
        return (
            os.environ | place | {"DATABASE_URL": f"{address}/{connection.settings_dict['NAME']}"}
        )
    environment = os.environ | place
    migrate = [sys.executable, "manage.py", "migrate", "--verbosity=0"]
    subprocess.run(migrate, env=environment, cwd=settings.BASE_DIR, check=True)
    return environment


def test_threads_and_processes_never_share_a_number(elsewhere):
    counting = [
        subprocess.Popen(
            [sys.executable, "-c", COUNT],
            env=elsewhere,
            cwd=settings.BASE_DIR,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _process in range(3)
    ]
    numbers = [int(word) for process in counting for word in process.communicate()[0].split()]
    assert sorted(numbers) == list(range(1, 301))
