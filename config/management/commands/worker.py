"""`manage.py worker`: the background work in a process of its own, beside the server."""

from django.core.management.base import BaseCommand
from django.utils.module_loading import autodiscover_modules
from huey.contrib.djhuey import HUEY

from config.background import consumer_options


class Command(BaseCommand):
    help = "Do the background work here; start the server with EMBEDDED_WORKER=no then."

    def handle(self, **options):
        autodiscover_modules("tasks")
        self.stdout.write("Doing the background work. Ctrl-C stops it.")
        HUEY.create_consumer(**consumer_options(), graceful_signal="TERM").run()
