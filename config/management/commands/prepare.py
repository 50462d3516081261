"""Everything the site needs before its first request, done alone and only if needed.

Workers must not meet an unprepared database: several of them switching a new SQLite
file to its write-ahead log at once lock each other out.
"""

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor

from community.members.roles import synchronise
from config.static_files import collect_if_changed


class Command(BaseCommand):
    help = "Bring the database, cache table, starter content and static files up to date."

    def handle(self, **options):
        try:
            self.knock()
            self.migrate_if_needed()
        except OperationalError as problem:
            reason = str(problem).strip().splitlines()[0]
            raise SystemExit(f"The database cannot be used: {reason}") from None
        synchronise()  # new code may grant other rights without a migration
        self.load_starter()
        if not settings.DEBUG and collect_if_changed():
            self.stdout.write("Collected and compressed the static files.")

    def knock(self):
        """Ask PostgreSQL itself: its pool would take ten seconds to say less."""
        if connection.vendor == "postgresql":
            with connection.wrap_database_errors:
                connection.Database.connect(**connection.get_connection_params()).close()

    def migrate_if_needed(self):
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.stdout.write("Bringing the database up to date …")
            call_command("migrate", verbosity=0, interactive=False)
        call_command("createcachetable", verbosity=0)

    def load_starter(self):
        """A mistake in the starter files is told, and keeps no site from starting."""
        try:
            call_command("load_starter", stdout=self.stdout)
        except CommandError as problem:
            self.stderr.write(str(problem))
