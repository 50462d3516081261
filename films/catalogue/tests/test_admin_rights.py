"""Who may do what on the screens; what the roles hold is in community/members/tests."""

from django.contrib import admin
from django.test import TestCase
from django.urls import reverse

from films.catalogue.models import Character, Film, FormerAddress, Person, Release, StarterEntry

from .make import make_character, make_credit, make_film, make_person, make_release, make_universe
from .screens import ScreenTest, make_member, screen


def ours():
    """The screens of the catalogue: {model: its ModelAdmin}."""
    return {
        model: screens
        for model, screens in admin.site._registry.items()
        if model._meta.app_label == "catalogue"
    }


class EditorTest(ScreenTest):
    def test_editors_reach_every_list_and_can_add_to_all_but_the_addresses(self):
        for model in ours():
            with self.subTest(model.__name__):
                self.look(model, "changelist")
                answer = self.client.get(screen(model, "add")).status_code
                self.assertEqual(answer, 403 if model is FormerAddress else 200)

    def test_former_addresses_are_only_read(self):
        film = make_film(slug="old")
        film.slug = "new"
        film.save()
        row = FormerAddress.objects.get()
        self.assertContains(self.look(FormerAddress, "change", row.pk), "old")
        self.assertEqual(self.client.post(screen(FormerAddress, "change", row.pk)).status_code, 403)

    def test_members_are_not_their_business(self):
        self.assertEqual(self.client.get("/admin/members/member/").status_code, 403)

    def test_every_relation_can_be_searched(self):
        for model, screens in ours().items():
            for name in screens.get_autocomplete_fields(None):
                query = {"app_label": "catalogue", "model_name": model._meta.model_name}
                query |= {"field_name": name, "term": "x"}
                with self.subTest(model=model.__name__, field=name):
                    answer = self.client.get(reverse("admin:autocomplete"), query)
                    self.assertEqual(answer.status_code, 200)

    def test_every_part_of_the_catalogue_has_a_screen_or_rows_on_one(self):
        rows = {rows.model for screens in ours().values() for rows in screens.inlines}
        kept = set(Film._meta.apps.get_app_config("catalogue").get_models())
        self.assertEqual(kept - rows - set(ours()), {StarterEntry})


class ModeratorTest(ScreenTest):
    username = "piet"

    def test_moderators_read_everything_and_change_nothing(self):
        film = make_film(title="Ballerina")
        release = make_release(film, "about summer 2025")
        character = make_character(spoiler_scope={film.pk}, universe=make_universe(film))
        credit = make_credit(film, character=character, marks={"archive_footage"})
        for row in (film, release, character, credit, credit.person, character.universe):
            with self.subTest(row):
                page = self.look(type(row), "change", row.pk)
                self.assertNotContains(page, 'name="_save"')
                self.assertNotContains(page, "frozenset")
                answer = self.client.post(screen(type(row), "change", row.pk), {})
                self.assertEqual(answer.status_code, 403)

    def test_they_read_dates_marks_and_scopes_in_words(self):
        film = make_film(title="Ballerina")
        release = make_release(film, "about summer 2025")
        character = make_character(spoiler_scope={film.pk})
        credit = make_credit(film, marks={"archive_footage"})
        self.assertContains(self.look(Release, "change", release.pk), "about summer 2025")
        self.assertContains(self.look(Character, "change", character.pk), str(film))
        self.assertContains(self.look(type(credit), "change", credit.pk), "archive footage")

    def test_nothing_is_offered_to_them_that_they_may_not_do(self):
        page = self.look(Film, "changelist")
        self.assertIsNone(page.context["action_form"])
        self.assertFalse(page.context["has_add_permission"])
        self.act(Film, "publish", make_film(state="draft"))
        self.assertEqual(Film.objects.get().state, "draft")

    def test_they_read_members_too(self):
        self.assertContains(self.client.get("/admin/members/member/"), "piet@example.org")
        page = self.client.get(f"/admin/members/member/{self.member.pk}/change/")
        self.assertNotContains(page, 'name="_save"')


class OutsiderTest(TestCase):
    def test_a_member_without_staff_status_is_turned_away(self):
        self.client.force_login(make_member("mara"))
        self.assertRedirects(
            self.client.get("/admin/catalogue/film/"),
            "/admin/login/?next=/admin/catalogue/film/",
            target_status_code=403,
        )

    def test_staff_without_a_role_find_nothing_to_do(self):
        self.client.force_login(make_member("ada", is_staff=True))
        self.assertEqual(self.client.get("/admin/").context["app_list"], [])
        person = make_person()
        self.assertEqual(self.client.get(screen(Person, "change", person.pk)).status_code, 403)
