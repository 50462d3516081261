import re

import time_machine
from django.contrib.auth.decorators import login_required
from django.core import mail
from django.http import HttpResponse
from django.test import Client, TestCase, override_settings
from django.urls import include, path, reverse
from django.views.decorators.http import require_POST

from community.members.intentions import intends
from community.members.models import Member
from config.tests.html_checker import html_errors


@intends("You wanted to cheer.", "Cheer", shows=("note",))
@require_POST
def cheer(request, pk):
    return HttpResponse(f"{request.user} cheered {pk}: {request.POST.getlist('note')}")


urlpatterns = [
    path("cheer/<int:pk>/", cheer),
    path("plain/", login_required(require_POST(lambda request: HttpResponse("done")))),
    path("", include("config.urls")),
]


@override_settings(ROOT_URLCONF=__name__)
class IntentionsTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.mara = Member.objects.create_user("mara", "mara@example.org", "a long password")
        cls.mara.emailaddress_set.create(email=cls.mara.email, verified=True, primary=True)

    def setUp(self):
        self.client = Client(enforce_csrf_checks=True)
        self.door = f"{reverse('account_login')}?next=/intentions/"

    def try_it(self, **headers):
        fields = {"note": ["Bravo!", "<b>"], "mood": "high", "password": "s3cret"}
        return self.client.post("/cheer/7/?from=here", fields, headers=headers)

    def sign_in_at(self, door):
        page = self.client.get(door)
        fields = {"login": "mara", "password": "a long password", "next": "/intentions/"}
        return self.client.post(door, fields | token(page))

    def test_whoever_is_signed_out_is_led_to_the_door_and_then_asked_to_confirm(self):
        self.assertRedirects(self.try_it(), self.door, fetch_redirect_response=False)
        self.assertRedirects(
            self.sign_in_at(self.door), "/intentions/", fetch_redirect_response=False
        )
        page = self.client.get("/intentions/")
        self.assertContains(page, "You wanted to cheer.")
        self.assertContains(page, "<p>Bravo!</p>")
        self.assertEqual(html_errors({"intention": page.content.decode()}), [])
        form = page.content.decode().split("<main")[1].split("</form>")[0]
        self.assertIn('action="/cheer/7/?from=here"', form)
        self.assertNotIn("s3cret", form)

        done = self.client.post("/cheer/7/?from=here", sent_by(form) | token(page))

        self.assertEqual(done.content.decode(), "mara cheered 7: ['Bravo!', '<b>']")
        self.assertContains(self.client.get("/intentions/"), "Nothing is waiting for you")

    def test_it_survives_a_sign_up_by_code(self):
        self.try_it()
        door = f"{reverse('account_signup')}?next=/intentions/"
        fields = {
            "email": "ada@example.org",
            "username": "ada",
            "password1": "correct horse battery",
            "next": "/intentions/",
        }
        code_page = self.client.post(door, fields | token(self.client.get(door)), follow=True)
        words = mail.outbox[0].body
        code = re.search(r"^\s*([A-Z0-9]{4}-[A-Z0-9]{4})\s*$", words, re.MULTILINE)[1]
        here = code_page.request["PATH_INFO"]
        arrived = self.client.post(here, {"code": code} | token(code_page), follow=True)
        self.assertEqual(arrived.request["PATH_INFO"], "/intentions/")
        self.assertContains(arrived, "You wanted to cheer.")

    def test_it_is_found_even_if_the_way_through_the_door_forgot_where_to(self):
        self.try_it()
        page = self.client.get(reverse("account_login"))
        fields = {"login": "mara", "password": "a long password"} | token(page)
        answer = self.client.post(reverse("account_login"), fields)
        self.assertRedirects(answer, "/intentions/", fetch_redirect_response=False)

    def test_it_survives_a_sign_up_that_is_begun_anew(self):
        self.try_it()
        door = reverse("account_signup")
        fields = {"email": "ada@example.org", "username": "ada", "password1": "four velvet seats"}
        code_page = self.client.post(door, fields | token(self.client.get(door)), follow=True)
        self.client.post(reverse("account_start_again"), token(code_page))
        self.client.force_login(self.mara)
        self.assertContains(self.client.get("/intentions/"), "You wanted to cheer.")

    def test_whoever_signs_out_leaves_nothing_behind(self):
        self.client.force_login(self.mara)
        self.try_it()
        leave = reverse("account_logout")
        self.client.post(leave, token(self.client.get(leave)))
        self.assertNotIn("intention", self.client.session)

    def test_never_mind_forgets_it_and_leads_back(self):
        self.try_it(Referer="http://testserver/films/ballerina/?page=2")
        self.client.force_login(self.mara)
        page = self.client.get("/intentions/")
        answer = self.client.post("/intentions/forget/", token(page))
        self.assertRedirects(answer, "/films/ballerina/?page=2", fetch_redirect_response=False)
        self.assertContains(self.client.get("/intentions/"), "Nothing is waiting for you")

    def test_the_way_back_never_leads_to_another_site(self):
        for referer in ("https://evil.example/x", "javascript:alert(1)", "//evil.example"):
            self.try_it(Referer=referer)
            self.assertEqual(self.client.session["intention"]["back"], "/")

    def test_a_referer_with_two_slashes_stays_on_this_site(self):
        self.try_it(Referer="http://testserver//evil.example/")
        self.client.force_login(self.mara)
        answer = self.client.post("/intentions/forget/", token(self.client.get("/intentions/")))
        self.assertEqual(answer.headers["Location"], "/evil.example/")

    def test_after_a_day_nothing_is_offered(self):
        with time_machine.travel("2026-01-01 12:00Z", tick=False):
            self.try_it()
        self.client.force_login(self.mara)
        with time_machine.travel("2026-01-02 12:00:01Z", tick=False):
            self.assertContains(self.client.get("/intentions/"), "Nothing is waiting for you")

    def test_other_sites_cannot_plant_an_intention(self):
        for headers in (
            {"Sec-Fetch-Site": "cross-site"},
            {"Sec-Fetch-Site": "same-site"},
            {"Origin": "https://evil.example"},
            {"Origin": "null"},
        ):
            self.assertEqual(self.try_it(**headers).status_code, 403)
        self.assertNotIn("intention", self.client.session)
        own = {"Sec-Fetch-Site": "same-origin", "Origin": "http://testserver"}
        self.assertEqual(self.try_it(**own).status_code, 302)

    def test_a_member_with_a_wrong_token_is_refused(self):
        self.client.force_login(self.mara)
        answer = self.client.post("/cheer/7/", {"csrfmiddlewaretoken": "x" * 32})
        self.assertEqual(answer.status_code, 403)

    def test_a_member_who_sends_a_page_from_before_is_asked_and_nothing_is_done(self):
        self.client.force_login(self.mara)
        self.assertRedirects(self.try_it(), "/intentions/", fetch_redirect_response=False)
        self.assertContains(self.client.get("/intentions/"), "You wanted to cheer.")

    def test_a_flood_from_one_address_is_stopped(self):
        with time_machine.travel("2026-01-01 12:00Z", tick=False):
            statuses = [Client().post("/cheer/7/").status_code for _time in range(11)]
        self.assertEqual(statuses, [302] * 10 + [429])

    def test_more_than_any_form_is_refused(self):
        answer = self.client.post("/cheer/7/", {"note": "x" * 60_001})
        self.assertEqual(answer.status_code, 400)

    def test_only_views_that_take_intentions_are_offered(self):
        self.client.force_login(self.mara)
        for address in ("/plain/", "/nowhere/"):
            session = self.client.session
            kept = {"path": address, "fields": [], "at": "2026-01-01T00:00:00+00:00", "back": "/"}
            session["intention"] = kept
            session.save()
            with time_machine.travel("2026-01-01 12:00Z", tick=False):
                page = self.client.get("/intentions/")
            self.assertContains(page, "Nothing is waiting for you")

    def test_looking_at_the_offer_does_not_take_it(self):
        self.try_it()
        self.client.force_login(self.mara)
        for _time in range(2):
            self.assertContains(self.client.get("/intentions/"), "You wanted to cheer.")


def token(page):
    found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page.content.decode())
    return {"csrfmiddlewaretoken": found[1]}


def sent_by(form):
    """The note fields of a form's hidden inputs, as a browser would send them."""
    notes = re.findall(r'name="note" value="([^"]*)"', form)
    return {"note": [note.replace("&lt;", "<").replace("&gt;", ">") for note in notes]}
