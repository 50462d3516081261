"""Read the environment, and refuse nonsense in one plain sentence.

Every reader takes the variable's name and what to use when it is unset; set but
empty counts as unset. A value that cannot be used raises ImproperlyConfigured with
the name and what would be right: a site must never start on half-understood settings.
"""

import json
import os
import secrets
import warnings
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.core.exceptions import ImproperlyConfigured
from environ import Env

SQLITE = "django.db.backends.sqlite3"
POSTGRESQL = "django.db.backends.postgresql"
TRUE = {"1", "true", "yes", "on"}
FALSE = {"0", "false", "no", "off"}


def refuse(name, value, right):
    raise ImproperlyConfigured(f"{name} is {value!r}; it takes {right}.") from None


def text(name, default=""):
    return os.environ.get(name, "").strip() or default


def words(name, default=()):
    """A list separated by commas or spaces."""
    return text(name).replace(",", " ").split() or list(default)


def flag(name, default=False):
    value = text(name, str(default))
    if value.lower() not in TRUE | FALSE:
        refuse(name, value, "yes or no")
    return value.lower() in TRUE


def choice(name, default, options):
    """One of `options`, in capitals whatever the case it is given in."""
    value = text(name, default)
    if value.upper() not in options:
        refuse(name, value, "one of " + ", ".join(options))
    return value.upper()


def whole_number(name, default, least, most):
    value = text(name, str(default))
    if not value.isascii() or not value.isdigit() or not least <= int(value) <= most:
        refuse(name, value, f"a whole number from {least} to {most}")
    return int(value)


def time_zone(name, default):
    value = text(name, default)
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        refuse(name, value, "a zone such as UTC or Europe/Paris")
    return value


def options(name):
    """Named values for a class from elsewhere, written as a JSON object."""
    value = text(name, "{}")
    try:
        parsed = json.loads(value)
    except ValueError:
        parsed = None
    if not isinstance(parsed, dict):
        refuse(name, value, 'a JSON object such as {"bucket_name": "encore"}')
    return parsed


def folder(name, default):
    """A folder that Encore may write to, made if it is missing."""
    path = Path(text(name) or default).absolute()
    try:
        path.mkdir(parents=True, exist_ok=True)
        usable = os.access(path, os.W_OK | os.X_OK)
    except OSError:
        usable = False
    if not usable:
        raise ImproperlyConfigured(f"Encore may not write to {path}; set {name} to another folder.")
    return path


def origin(name, default):
    """The address people type: scheme and host, nothing behind it."""
    value = text(name, default).rstrip("/")
    parts = address_parts(value)
    if not parts or parts.path or parts.query or parts.fragment or "@" in parts.netloc:
        refuse(name, value, "an address such as https://films.example.org")
    return parts


def base_address(name, default):
    """What addresses of files begin with: a path of this site, or another site's address."""
    value = text(name, default)
    local = value.startswith("/") and not value.startswith("//")
    if not value.endswith("/") or not (local or address_parts(value)):
        refuse(name, value, "/media/ or an address such as https://cdn.example.org/media/")
    return value


def address_parts(value):
    try:
        parts = urlsplit(value)
        usable = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        return None
    return parts if usable else None


def database(name, file):
    """Where the content is kept: PostgreSQL or SQLite by address, or SQLite in `file`."""
    if not text(name):
        return {"ENGINE": SQLITE, "NAME": str(file)}
    found = parsed(name, Env.db_url_config)
    if found.get("ENGINE") not in {SQLITE, POSTGRESQL} or not found.get("NAME"):
        refuse_address(name, "postgres://name:password@host/encore or sqlite:////path/to/file")
    return found


def cache(name, default):
    found = parsed(name, Env.cache_url_config, default)
    if not found.get("BACKEND") or found.get("LOCATION") == "unix://":
        refuse_address(name, "redis://host:6379/0")
    return found


def queue(name):
    """The address of a Redis or Valkey that keeps the queue; empty if there is none."""
    value = text(name)
    parts = urlsplit(value)
    if value and (parts.scheme not in {"redis", "rediss"} or not parts.hostname):
        refuse_address(name, "redis://host:6379/0")
    return value


def mail(name, default):
    """The EMAIL_… settings of an address: the console, a folder or a server."""
    found = parsed(name, Env.email_url_config, default)
    kind = found.get("EMAIL_BACKEND", "").split(".")[-2:][0]
    required = {"smtp": "EMAIL_HOST", "filebased": "EMAIL_FILE_PATH"}.get(kind, "EMAIL_BACKEND")
    if not found.get(required):
        refuse_address(name, "smtp+tls://name:password@host:587 or filemail:////path/to/folder")
    return found


def parsed(name, parse, default=""):
    """What django-environ makes of the address; nothing if it cannot read it."""
    with warnings.catch_warnings(action="ignore"):
        try:
            return parse(text(name, default))
        except Exception:  # a different kind for each kind of nonsense
            return {}


def refuse_address(name, right):
    """Without the value: it may hold a password."""
    raise ImproperlyConfigured(f"{name} cannot be read; it takes an address such as {right}.")


def secret_key(path: Path):
    """SECRET_KEY, or the key that the first run made and keeps in an ignored file."""
    given = text("SECRET_KEY")
    if given:
        if len(given) < 50:
            raise ImproperlyConfigured("SECRET_KEY is too short; it takes 50 characters or more.")
        return given
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return kept_key(path)
    with os.fdopen(descriptor, "w") as file:
        key = secrets.token_urlsafe(64)
        file.write(key)
    return key


def kept_key(path):
    try:
        kept = path.read_text().strip()
    except OSError:
        raise ImproperlyConfigured(f"Encore may not read {path}; whose file is it?") from None
    if not kept:
        raise ImproperlyConfigured(f"{path} is empty; delete it and start again.")
    return kept
