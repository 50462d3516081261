import os
import subprocess
import sys

from django.conf import settings as here

ASK = """
import django; django.setup()
from django.test import Client
print(Client(SERVER_NAME="localhost").get("/bare/").status_code)
"""


def test_the_baselines_stand_up_under_their_few_middlewares():
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "bench.settings"}
    ran = subprocess.run(
        [sys.executable, "-c", ASK],
        cwd=here.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.stdout, ran.returncode) == ("200\n", 0), ran.stderr
