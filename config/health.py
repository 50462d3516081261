"""What the site as a whole tells the administrator about itself."""

import platform
import shutil
import sqlite3
from datetime import UTC, datetime
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

import django
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.template.defaultfilters import filesizeformat
from django.utils import timezone
from django.utils.timesince import timesince
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from huey.contrib.djhuey import HUEY

from config.lib.client_address import client_address, forwarded, proxy_trouble
from config.lib.health import Finding, section
from config.sqlite import MENDED
from config.tasks import PULSE, last_beat

# Seconds without a sign of life after which the background work has stopped.
SILENCE = 180
LONG_QUEUE = 1000
LITTLE_ROOM = 1_000_000_000  # bytes
OLD_BACKUP = 8  # days


@section(gettext_lazy("How people reach the site"))
def doors(request):
    seen = client_address(request)
    yield Finding(
        _("Your own address, as the server sees it"), seen, _address_trouble(request, seen)
    )
    told = ", ".join(forwarded(request)) or _("nothing")
    yield Finding("X-Forwarded-For", told)
    yield Finding("X-Forwarded-Proto", request.headers.get("X-Forwarded-Proto", _("nothing")))
    yield Finding("TRUSTED_PROXY_COUNT", str(settings.TRUSTED_PROXY_COUNT))
    yield Finding("SITE_URL", settings.SITE_URL, _site_trouble(request))


def _address_trouble(request, seen):
    if trouble := proxy_trouble(request):
        return trouble
    host = urlsplit(settings.SITE_URL).hostname
    if ip_address(seen).is_private and host not in {"localhost", "127.0.0.1", "::1"}:
        return _(
            "This address is of a private network. Unless you are in the same one, a proxy in "
            "front does not say for whom it asks, and all visitors share one limit: let it send "
            "X-Forwarded-For, and set TRUSTED_PROXY_COUNT."
        )
    return ""


def _site_trouble(request):
    if request.get_host() != urlsplit(settings.SITE_URL).netloc:
        return _(
            "You are here under %(host)s. Links in letters lead to SITE_URL; set it to the address "
            "that people type."
        ) % {"host": request.get_host()}
    return ""


@section(gettext_lazy("Database"))
def database(request):
    yield Finding(_("Kind"), _database_version(), _sqlite_trouble())
    yield Finding(_("Size"), filesizeformat(_database_size()))
    executor = MigrationExecutor(connection)
    missing = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    trouble = missing and _(
        "The program is newer than the database: stop the site and start it again."
    )
    yield Finding(_("Steps to the newest form"), str(missing), trouble or "")


def _database_version():
    if connection.vendor == "sqlite":
        return f"SQLite {sqlite3.sqlite_version}"
    return f"PostgreSQL {connection.pg_version // 10000}"


def _sqlite_trouble():
    if connection.vendor == "sqlite" and connection.Database.sqlite_version_info < MENDED:
        return _(
            "This SQLite can, very rarely, damage a database. Keep backups, or install the "
            "package pysqlite3."
        )
    return ""


def _database_size():
    """Bytes, with SQLite's log of what is not yet in the file."""
    if connection.vendor == "sqlite":
        name = str(connection.settings_dict["NAME"])
        files = [Path(name), Path(f"{name}-wal")]
        return sum(file.stat().st_size for file in files if file.exists())
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_database_size(current_database())")
        return cursor.fetchone()[0]


@section(gettext_lazy("Background work"))
def background_work(request):
    beat, now = last_beat(), timezone.now().timestamp()
    fact, trouble = _("never"), ""
    if beat:
        ago = timesince(datetime.fromtimestamp(beat, UTC))
        fact = _("%(time)s ago") % {"time": ago}
    if not beat or now - beat > SILENCE:
        trouble = _(
            "Nobody does the background work: letters, exports and sweeps wait. Just after a start "
            "this is normal for a minute. Otherwise start the site again, or, with "
            "EMBEDDED_WORKER=no, start “manage.py worker” beside it."
        )
    yield Finding(_("Last sign of life"), fact, trouble)
    length = HUEY.pending_count()
    trouble = _("More comes in than gets done.") if length > LONG_QUEUE else ""
    yield Finding(_("Tasks in the queue"), str(length), trouble)
    yield Finding(_("Shared memory of the processes"), _cache_kind(), _cache_trouble(beat))


def _cache_kind():
    return settings.CACHES["default"]["BACKEND"].rpartition(".")[2]


def _cache_trouble(beat):
    """Whether what the worker left in the cache at its last sign of life can be seen here."""
    if beat and cache.get(PULSE) != beat:
        return _(
            "What one process keeps there, another does not find: limits on sign-in do not hold. "
            "Leave CACHE_URL unset, or let it name a Redis that answers."
        )
    return ""


@section(gettext_lazy("Room and copies"))
def room(request):
    free = shutil.disk_usage(settings.DATA_DIR).free
    trouble = _("Soon nothing can be written any more.") if free < LITTLE_ROOM else ""
    yield Finding(_("Free on the disk"), filesizeformat(free), trouble)
    if connection.vendor == "sqlite":
        yield _backup()
    if settings.PAGE_CACHE_BYTES:
        size = _("%(size)s in each process") % {"size": filesizeformat(settings.PAGE_CACHE_BYTES)}
    else:
        size = _("off")
    yield Finding(_("Memory for printed pages"), size)


def _backup():
    files = (settings.DATA_DIR / "backups").glob("*.tar")
    newest = max((file.stat().st_mtime for file in files), default=None)
    advice = _("“make backup” makes one while the site runs; let the system do it every night.")
    if newest is None:
        return Finding(_("Last backup"), _("none"), advice)
    made = datetime.fromtimestamp(newest, UTC)
    old = (timezone.now() - made).days > OLD_BACKUP
    fact = _("%(time)s ago") % {"time": timesince(made)}
    return Finding(_("Last backup"), fact, advice if old else "")


@section(gettext_lazy("Versions"))
def versions(request):
    yield Finding("Python", platform.python_version())
    yield Finding("Django", django.get_version())
    trouble = _("Errors are shown to visitors in full: start the site without DEBUG.")
    yield Finding("DEBUG", str(settings.DEBUG), trouble if settings.DEBUG else "")
