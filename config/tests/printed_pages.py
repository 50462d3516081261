"""A site of a few small pages, each with its own reason to be kept or not."""

from unittest import mock

from django.contrib import messages
from django.http import HttpResponse, StreamingHttpResponse
from django.middleware.csrf import get_token
from django.test import TestCase, override_settings
from django.urls import path
from django.utils.cache import patch_vary_headers

from config.context import lights
from films.editions.models import Edition
from films.editions.printing import printed

printings = []  # what has been printed since the test began


def page(request, **kwargs):
    """A page that shows all it may depend on, and how often pages were printed."""
    printings.append(request.get_full_path())
    shown = (len(printings), request.build_absolute_uri(), lights(request), request.user)
    return HttpResponse(f"<p>{' '.join(map(str, shown))}</p>{'Ballerina ' * 200}", **kwargs)


@printed("catalogue")
def film(request):
    return page(request)


@printed("catalogue")
def steady(request):
    page(request)
    return HttpResponse("Always the same")


@printed("catalogue")
def overtaken(request):
    response = page(request)
    if len(printings) == 1:
        Edition.objects.bump("catalogue")
    return response


def unmarked(request):
    return page(request)


@printed("catalogue")
def gone(request):
    return page(request, status=410)


@printed("catalogue")
def picture(request):
    return page(request, content_type="image/png")


@printed("catalogue")
def streamed(request):
    return StreamingHttpResponse([page(request).content])


@printed("catalogue")
def with_cookie(request):
    response = page(request)
    response.set_cookie("seen", "yes")
    return response


@printed("catalogue")
def with_token(request):
    get_token(request)
    return page(request)


@printed("catalogue")
def with_message(request):
    messages.info(request, "Saved")
    return page(request)


@printed("catalogue")
def varying(request):
    response = page(request)
    patch_vary_headers(response, ["HX-Request"])
    return response


@printed("catalogue")
def with_its_own_age(request):
    return page(request, headers={"Cache-Control": "max-age=60"})


NEVER_KEPT = [
    unmarked,
    gone,
    picture,
    streamed,
    with_cookie,
    with_token,
    with_message,
    varying,
    with_its_own_age,
]
urlpatterns = [
    path("films/", film),
    path("films/ballerina/", film),
    path("steady/", steady),
    path("overtaken/", overtaken),
    *(path(f"{view.__name__}/", view) for view in NEVER_KEPT),
]


@override_settings(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["testserver", "other.example"])
class PageCacheTest(TestCase):
    def setUp(self):
        printings.clear()
        # The numbers age by the clock; on a slow machine a test would race it.
        slow = mock.patch("films.editions.current.SECONDS", 3600)
        slow.start()
        self.addCleanup(slow.stop)

    def get(self, address="/films/ballerina/", **kwargs):
        return self.client.get(address, **kwargs)

    def assert_printed(self, times):
        self.assertEqual(len(printings), times)
