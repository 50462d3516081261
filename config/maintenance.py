"""The site while it is closed: every address says so, and that it will open again.

Start the server with MAINTENANCE=yes and this takes the place of config.urls: no page,
no admin and no database, only the notice, its stylesheet and faces. WhiteNoise serves
those before any address is looked up.
"""

from django.http import HttpResponse
from django.template import loader
from django.urls import re_path
from django.views.decorators.csrf import csrf_exempt

from config.context import site

AN_HOUR = 60 * 60  # seconds


@csrf_exempt  # nothing is read, so nothing can be forged
def closed(request):
    """503 for whatever is asked, so that search engines come back instead of forgetting."""
    page = loader.render_to_string("maintenance.html", site(request))
    return HttpResponse(page, status=503, headers={"Retry-After": str(AN_HOUR)})


handler500 = "config.refusals.server_error"
urlpatterns = [re_path("", closed)]
