"""Read the environment, and refuse nonsense in one plain sentence.

Every reader takes the variable's name and what to use when it is unset. A value
that cannot be used raises ImproperlyConfigured with the name, the value and what
would be right: a site must never start on half-understood settings.
"""

import os
import secrets
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import environ
from django.core.exceptions import ImproperlyConfigured

env = environ.Env()

TRUE = {"1", "true", "yes", "on"}
FALSE = {"0", "false", "no", "off", ""}


def text(name, default=""):
    """What the variable says; set but empty counts as unset."""
    return os.environ.get(name, "").strip() or default


def words(name, default=()):
    """A list separated by commas or spaces."""
    return text(name).replace(",", " ").split() or list(default)


def flag(name, default=False):
    value = os.environ.get(name)
    if value is None:
        return default
    if value.strip().lower() in TRUE:
        return True
    if value.strip().lower() in FALSE:
        return False
    raise ImproperlyConfigured(f"{name} is {value!r}; say yes or no.")


def whole_number(name, default, least, most):
    value = text(name, str(default))
    if not value.isascii() or not value.isdigit() or not least <= int(value) <= most:
        raise ImproperlyConfigured(
            f"{name} is {value!r}; it takes a whole number from {least} to {most}."
        )
    return int(value)


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


def time_zone(name, default):
    value = text(name, default)
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ImproperlyConfigured(
            f"{name} is {value!r}; it takes a zone such as UTC or Europe/Paris."
        ) from None
    return value


def origin(name, default):
    """The address people type: scheme and host, nothing behind it."""
    value = text(name, default).rstrip("/")
    try:
        parts = urlsplit(value)
        usable = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        usable = False
    if not usable or parts.path or parts.query or parts.fragment or "@" in parts.netloc:
        raise ImproperlyConfigured(
            f"{name} is {value!r}; it takes an address such as https://films.example.org."
        )
    return parts


def url_setting(name, default, parse, example):
    """A database, cache or mail address, read by django-environ."""
    value = text(name, default)
    try:
        settings = parse(name, default=value)
    except Exception:  # django-environ raises a different kind for each kind of nonsense
        settings = None
    if not settings or not (
        settings.get("ENGINE") or settings.get("BACKEND") or settings.get("EMAIL_BACKEND")
    ):
        raise ImproperlyConfigured(f"{name} cannot be read; it takes an address such as {example}.")
    return settings


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
        kept = path.read_text().strip()
        if kept:
            return kept
        raise ImproperlyConfigured(f"{path} is empty; delete it and start again.") from None
    with os.fdopen(descriptor, "w") as file:
        key = secrets.token_urlsafe(64)
        file.write(key)
    return key
