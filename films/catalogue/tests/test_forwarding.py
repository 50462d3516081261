from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.test import RequestFactory, TestCase
from django.urls import resolve

from films.catalogue.models import Film
from films.catalogue.tests.make import make_film
from films.catalogue.views.forwarding import forwards


@forwards(Film)
def page(request, slug):
    return HttpResponse(get_object_or_404(Film.objects.published(), slug=slug).title)


def visit(address):
    request = RequestFactory().get(address)
    request.resolver_match = resolve(request.path)
    return page(request, **request.resolver_match.kwargs)


class ForwardsTest(TestCase):
    def setUp(self):
        self.film = make_film(slug="old", title="Ballerina")
        self.film.slug = "new"
        self.film.save()

    def test_the_present_address_shows_the_entry(self):
        self.assertEqual(visit("/films/new/").content, b"Ballerina")

    def test_a_former_address_leads_to_the_present_one_for_good(self):
        response = visit("/films/old/")
        self.assertEqual((response.status_code, response.url), (301, "/films/new/"))

    def test_the_same_page_and_the_query_are_kept(self):
        self.assertEqual(
            visit("/films/old/credits/?reveal=a,b").url, "/films/new/credits/?reveal=a,b"
        )

    def test_an_entry_that_is_no_longer_shown_is_not_led_to(self):
        self.film.state = "retired"
        self.film.save()
        with self.assertRaises(Http404):
            visit("/films/old/")

    def test_an_address_that_never_was_is_not_found(self):
        with self.assertRaises(Http404):
            visit("/films/never/")

    def test_the_former_address_of_something_else_is_not_found(self):
        make_film(slug="elsewhere")
        with self.assertRaises(Http404):
            visit("/films/person-old/")
