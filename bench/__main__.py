"""`python -m bench`: prepare a site of its own, measure it, print and keep the figures."""

import argparse
import os
import sys
import tempfile
from pathlib import Path

import django

from config.tests.variables import read_by_encore


def options():
    parser = argparse.ArgumentParser(prog="bench/run", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="interleaved rounds")
    parser.add_argument("--seconds", type=int, default=2, help="length of a burst")
    parser.add_argument("--films", type=int, default=10_000, help="measured again with so many")
    return parser.parse_args()


def stand_alone(folder):
    """Leave the developer's data and environment out of it, before Django reads either.

    BENCH_DATABASE_URL may name an empty PostgreSQL database on this machine.
    """
    database = os.environ.get("BENCH_DATABASE_URL")
    for name in read_by_encore():
        os.environ.pop(name, None)
    if database:
        os.environ["DATABASE_URL"] = database
    os.environ["DATA_DIR"] = folder
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"


def main():
    asked = options()
    with tempfile.TemporaryDirectory(prefix="encore-bench-") as folder:
        stand_alone(folder)
        django.setup()
        from bench.course import run

        sys.exit(run(Path(folder), asked))


if __name__ == "__main__":
    main()
