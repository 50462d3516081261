"""The application that the server runs."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()

if settings.EMBEDDED_WORKER:
    from config.background import background  # it can be imported when all apps are ready

    background.start()
