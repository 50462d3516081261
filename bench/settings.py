"""The baselines' site: Encore's own settings with as little on top as Django allows.

The baselines run under these five middlewares and nothing of Encore's, neither its page
cache nor its security headers, so that no page looks good beside a laden baseline. The
site itself is measured under config.settings, unchanged.
"""

from config.settings import *

ROOT_URLCONF = "bench.baselines"
QUIET = {"allauth.account": "bench.accounts.QuietAccountConfig"}
INSTALLED_APPS = [QUIET.get(app, app) for app in INSTALLED_APPS]  # noqa: F405
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "bench" / "templates"],  # noqa: F405
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]
FORM_RENDERER = "django.forms.renderers.DjangoTemplates"
