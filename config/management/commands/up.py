"""`make run`: get everything ready, then become the server."""

import errno
import os
import socket
import sys

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Prepare the database, starter content and static files, then start the server."

    def handle(self, **options):
        refuse_a_taken_port(settings.BIND, settings.PORT)
        call_command("prepare")
        os.chdir(settings.BASE_DIR)
        if settings.DEBUG:
            server = ["manage.py", "runserver", settings.LISTEN]
        else:
            server = ["-m", "gunicorn", "--config", "config/gunicorn.py", "config.wsgi"]
        sys.stdout.flush()
        os.execv(sys.executable, [sys.executable, *server])  # noqa: S606


def refuse_a_taken_port(address, port):
    """End with one sentence where the server would end with a page of them."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError as problem:
            raise SystemExit(sentence(problem, address, port)) from None


def sentence(problem, address, port):
    if problem.errno == errno.EADDRINUSE:
        return f"Port {port} is taken; choose another: make run PORT={port % 65535 + 1}"
    if problem.errno == errno.EACCES:
        return f"Port {port} is reserved for the system; choose one above 1023: make run PORT=8000"
    return f"Encore cannot listen on {address}: {problem.strerror or problem}."
