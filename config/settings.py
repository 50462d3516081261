"""Encore's settings: this one file, fed by the environment.

A fresh clone runs with no variable set. README.md, "Settings", lists them all.
"""

from pathlib import Path

import config.sqlite  # noqa: F401  (must come before anything opens a database)
from config.door import *  # noqa: F403  (settings, each of them)
from config.door import SOCIAL_ORIGINS
from config.environment import (
    POSTGRESQL,
    SQLITE,
    base_address,
    cache,
    choice,
    database,
    flag,
    folder,
    mail,
    options,
    origin,
    queue,
    secret_key,
    text,
    time_zone,
    whole_number,
    words,
)
from config.slim_huey import SignedSerializer
from films.catalogue.territories import TERRITORIES

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = folder("DATA_DIR", BASE_DIR / "var")

# ---- who and where
SITE_NAME = text("SITE_NAME", "Encore")
PORT = whole_number("PORT", 8000, 1, 65535)
_site = origin("SITE_URL", f"http://localhost:{PORT}")
SITE_URL = _site.geturl()
SITE_IS_HTTPS = _site.scheme == "https"
# The country whose release date a film is known by; ISO 3166-1.
HOME_TERRITORY = choice("HOME_TERRITORY", "US", TERRITORIES)

DEBUG = flag("DEBUG", default=False)
SECRET_KEY = secret_key(DATA_DIR / "secret_key")
ALLOWED_HOSTS = words("ALLOWED_HOSTS", [_site.hostname, "localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = [SITE_URL]

# ---- the server: where it listens, and how many requests it answers at once
BIND = text("BIND", "127.0.0.1").strip("[]")
LISTEN = f"[{BIND}]:{PORT}" if ":" in BIND else f"{BIND}:{PORT}"
WEB_CONCURRENCY = whole_number("WEB_CONCURRENCY", 2, 1, 64)
THREADS = whole_number("THREADS", 4, 1, 64)
# How many proxies stand in front and can be believed about scheme and address.
TRUSTED_PROXY_COUNT = whole_number("TRUSTED_PROXY_COUNT", 0, 0, 9)
if TRUSTED_PROXY_COUNT:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# ---- other doors: a provider appears only where its client id and secret are given
SOCIAL_PROVIDERS = {
    name: {"APPS": [{"client_id": client, "secret": text(f"{name.upper()}_SECRET"), "key": ""}]}
    for name in SOCIAL_ORIGINS
    if (client := text(f"{name.upper()}_CLIENT_ID"))
}

# ---- the rooms, lowest rung last (config/tests/test_architecture.py holds the ladder)
INSTALLED_APPS = [
    "config.apps.ConfigConfig",
    "community.shelves",
    "films.catalogue",
    "films.search",
    "films.editions",
    "community.moderation",
    "community.leaving",
    "community.notifications",
    "community.members",
    "community.limits",
    "config.admin_site.EncoreAdminConfig",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    *[f"allauth.socialaccount.providers.{name}" for name in SOCIAL_PROVIDERS],
    "huey.contrib.djhuey",
    "django.forms",  # its templates, for FORM_RENDERER
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "config.page_cache.PageCacheMiddleware",
    "django.middleware.security.SecurityMiddleware",
    # Before WhiteNoise, so that static files carry these headers too.
    "csp.middleware.CSPMiddleware",
    "config.middleware.SecurityHeadersMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "config.refusals.MethodNotAllowedPage",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "community.members.middleware.TimeZoneMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "community.members.middleware.LastSeenMiddleware",
    "community.members.middleware.StaffSecondFactorMiddleware",
    "community.moderation.door.WritingMiddleware",
]
# MAINTENANCE=yes closes the house: every address answers 503 without asking the database.
MAINTENANCE = flag("MAINTENANCE", default=False)
ROOT_URLCONF = "config.maintenance" if MAINTENANCE else "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "config.context.site",
            ],
            "builtins": ["config.templatetags.ui"],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# ---- database
DATABASES = {"default": database("DATABASE_URL", DATA_DIR / "encore.sqlite3")}
if DATABASES["default"]["ENGINE"] == SQLITE:
    # Measured: with Django's defaults 3,135 of 4,000 read-and-write transactions
    # fail under load; with these, none. A connection kept open halves a page's cost.
    # Every thread's has a cache of its own, and the system caches the file anyway: 8 MB
    # instead of 1 made a worker 17 MB larger over 10,000 films, and no page faster.
    DATABASES["default"] |= {
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": (
                "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;"
                "PRAGMA journal_size_limit=67108864;PRAGMA cache_size=-1000;"
                "PRAGMA temp_store=MEMORY;"
            ),
        },
    }
elif DATABASES["default"]["ENGINE"] == POSTGRESQL:
    # The pool keeps connections, so Django must not: one for every thread of a process.
    pool = {"min_size": 1, "max_size": max(THREADS, 4), "timeout": 10}
    DATABASES["default"]["CONN_MAX_AGE"] = 0
    DATABASES["default"].setdefault("OPTIONS", {})["pool"] = pool
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# ---- cache: shared between processes, in the database until CACHE_URL names a server
CACHES = {"default": cache("CACHE_URL", "dbcache://encore_cache")}
if CACHES["default"]["BACKEND"].endswith(".DatabaseCache"):
    # Limits on sign-in are kept here too: with Django's 300 entries a flood would wash them out.
    CACHES["default"].setdefault("OPTIONS", {}).setdefault("MAX_ENTRIES", 100_000)

# Bytes of memory that each process may fill with printed pages; 0 prints every page anew.
PAGE_CACHE_BYTES = whole_number("PAGE_CACHE_BYTES", 8 * 1024 * 1024, 0, 2**40)
if MAINTENANCE:
    PAGE_CACHE_BYTES = 0  # a kept page is checked against the database

# ---- e-mail: written down in the database first, then to the console, a folder or a server
_mail = mail("EMAIL_URL", "consolemail://")
globals().update(_mail)
MAIL_TRANSPORT = _mail["EMAIL_BACKEND"]
if MAIL_TRANSPORT == "django.core.mail.backends.console.EmailBackend":
    MAIL_TRANSPORT = "community.notifications.console.ConsoleTransport"
EMAIL_BACKEND = "community.notifications.letters.LetterBackend"
EMAIL_TIMEOUT = 10  # seconds; a silent mail server must not hold up the other letters
DEFAULT_FROM_EMAIL = text("FROM_EMAIL", f"{SITE_NAME} <encore@{_site.hostname}>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# ---- people: how they sign up and in stands in door.py
ACCOUNT_DEFAULT_HTTP_PROTOCOL = _site.scheme
MFA_TOTP_ISSUER = SITE_NAME
# A browser gives passkeys to https and to localhost, nowhere else.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not SITE_IS_HTTPS
SOCIALACCOUNT_PROVIDERS = SOCIAL_PROVIDERS
# Whether staff must have a second factor before the admin opens.
STAFF_SECOND_FACTOR = flag("STAFF_SECOND_FACTOR", default=False)

# ---- background work: threads in one of the server's processes, or workers of their own
QUEUE_URL = queue("QUEUE_URL")
EMBEDDED_WORKER = flag("EMBEDDED_WORKER", default=not QUEUE_URL)
HUEY = {
    "name": "encore",
    # Not at once even in DEBUG: a task that is called must behave as it will in earnest.
    "immediate": False,
    # What is queued is unpickled, so nobody else may put anything there.
    "serializer": SignedSerializer(secret=SECRET_KEY, salt="encore"),
}
if QUEUE_URL:
    HUEY |= {"huey_class": "huey.PriorityRedisExpireHuey", "url": QUEUE_URL}
else:
    HUEY |= {"filename": str(DATA_DIR / "tasks.sqlite3"), "timeout": 20}
    HUEY |= {"huey_class": "huey.SqliteHuey"}

# ---- language and time
LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", "English")]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = time_zone("TIME_ZONE", "UTC")

# ---- files
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
# The files of static/css are not among them: config.stylesheet joins those into one.
STATICFILES_DIRS = [(name, BASE_DIR / "static" / name) for name in ("fonts", "img", "js")]
STATICFILES_FINDERS = [
    "config.stylesheet.StylesheetFinder",
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
]
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
WHITENOISE_USE_FINDERS = DEBUG
WHITENOISE_AUTOREFRESH = DEBUG
MEDIA_URL = base_address("MEDIA_URL", "/media/")
MEDIA_ROOT = folder("MEDIA_ROOT", DATA_DIR / "media")
STORAGES = {
    # MEDIA_STORAGE names another Django storage class, for example one of django-storages'.
    "default": {
        "BACKEND": text("MEDIA_STORAGE", "django.core.files.storage.FileSystemStorage"),
        "OPTIONS": options("MEDIA_STORAGE_OPTIONS"),
    },
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if not DEBUG
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}

# ---- safety: the same strict policy on every response, the admin's included
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"] if MEDIA_URL.startswith("/") else ["'self'", MEDIA_URL],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        # A browser counts where a form is led on to, so a provider's door must be named.
        "form-action": ["'self'", *[SOCIAL_ORIGINS[name] for name in SOCIAL_PROVIDERS]],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
CSRF_FAILURE_VIEW = "config.refusals.csrf_failure"
CSRF_COOKIE_HTTPONLY = True
SECURE_HSTS_INCLUDE_SUBDOMAINS = flag("HSTS_SUBDOMAINS", default=True)
SECURE_HSTS_PRELOAD = flag("HSTS_PRELOAD", default=True)
if SITE_IS_HTTPS:
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 31_536_000
    SESSION_COOKIE_SECURE = True
    SESSION_COOKIE_NAME = "__Host-session"
    CSRF_COOKIE_SECURE = True
    CSRF_COOKIE_NAME = "__Host-csrf"

# ---- uploads: what an editor may send, in bytes; pictures are also held to pixels
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000  # a film with a hundred credits is one admin form

# ---- log: to the console, where whoever runs the site looks first; nothing about readers
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {
        "handlers": ["console"],
        "level": choice("LOG_LEVEL", "WARNING", ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")),
    },
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        # Not every address that somebody mistypes.
        "django.request": {"level": "ERROR"},
        # Not every machine that knocks under another name, with a page of traceback.
        "django.security.DisallowedHost": {"level": "CRITICAL"},
        # Not every HEAD, which Django answers in full and the server cuts short.
        "gunicorn": {"level": "ERROR"},
    },
}
