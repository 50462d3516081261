"""Load from wrk: one thread, eight connections, short bursts."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

CONNECTIONS = 8
COLD = Path(__file__).with_name("cold.lua")


@dataclass(frozen=True)
class Burst:
    requests: int
    seconds: float
    failures: int


def burst(url, seconds, headers=None, unseen_from=None):
    """Ask for `url` for that long. With `unseen_from`, every request asks for an address
    that nobody asked for before: the url with a number from there on as its query.
    """
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "30s"]
    for name, value in (headers or {}).items():
        command += ["-H", f"{name}: {value}"]
    if unseen_from is not None:
        command += ["-s", str(COLD)]
    command.append(url)
    if unseen_from is not None:
        command += ["--", str(unseen_from)]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    return read(answer.stdout)


def read(output):
    """wrk's report as a Burst; answers other than 2xx and 3xx, and broken ones, are failures."""
    requests, seconds = re.search(r"(\d+) requests in ([\d.]+)s", output).groups()
    refused = re.search(r"Non-2xx or 3xx responses: (\d+)", output)
    broken = re.search(r"connect (\d+), read (\d+), write (\d+), timeout (\d+)", output)
    failures = int(refused[1]) if refused else 0
    failures += sum(map(int, broken.groups())) if broken else 0
    return Burst(int(requests), float(seconds), failures)
