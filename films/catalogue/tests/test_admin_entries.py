from django.contrib.admin.models import LogEntry

from config.lib.back_stage import Step, steps
from films.catalogue.models import Film, FormerAddress, Person, State
from films.editions.models import Edition
from films.search.models import IndexEntry

from .make import make_film, make_person
from .screens import ScreenTest, screen


class AddressTest(ScreenTest):
    def test_an_address_that_is_left_empty_is_made_from_the_title(self):
        self.assert_saved(self.add(Film, title="John Wick: Chapter 4"))
        self.assertEqual(Film.objects.get().slug, "john-wick-chapter-4")

    def test_an_address_that_somebody_has_is_refused_and_all_that_was_typed_stays(self):
        make_film(slug="ballerina")
        response = self.add(Film, title="Ballerina", tagline="She dances")
        self.assert_refused(
            response,
            "Another entry has this address. Add what tells the two apart, such as the year.",
        )
        self.assertEqual(response.context["adminform"].form["tagline"].value(), "She dances")

    def test_a_name_without_latin_letters_needs_an_address_of_its_own(self):
        self.assert_refused(
            self.add(Person, name="真田 広之"), "Write an address: none can be made from this name."
        )
        self.assert_saved(self.add(Person, name="真田 広之", slug="hiroyuki-sanada"))

    def test_a_changed_address_leaves_the_old_one_behind(self):
        film = make_film(slug="old")
        self.assert_saved(self.change(film, slug="new"))
        self.assertEqual(FormerAddress.objects.get().slug, "old")


class StateTest(ScreenTest):
    def test_the_chosen_are_published_found_and_counted(self):
        drafts = [make_film(state=State.DRAFT), make_film(state=State.DRAFT)]
        before = Edition.objects.numbers()["catalogue"]
        response = self.act(Film, "publish", *drafts, make_film())
        self.assertEqual(self.told(response), ["2 are public now."])
        self.assertEqual(Film.objects.published().count(), 3)
        self.assertEqual(IndexEntry.objects.filter(kind="film").count(), 3)
        self.assertNotEqual(Edition.objects.numbers()["catalogue"], before)

    def test_they_are_made_drafts_again(self):
        film = make_film()
        self.assertEqual(self.told(self.act(Film, "make_draft", film)), ["1 is a draft again."])
        self.assertEqual(IndexEntry.objects.count(), 0)

    def test_those_that_are_so_already_are_left_alone(self):
        response = self.act(Film, "publish", make_film())
        self.assertEqual(self.told(response), ["All of them were already."])
        self.assertEqual(LogEntry.objects.count(), 0)

    def test_retiring_asks_first_and_then_does_it(self):
        film = make_film(title="Ballerina")
        response = self.act(Film, "retire", film)
        self.assertContains(response, "<h1>Retire these</h1>", html=True)
        self.assertContains(response, "Ballerina")
        self.assertEqual(Film.objects.get().state, State.PUBLISHED)
        sure = {"action": "retire", "_selected_action": film.pk, "confirmed": "yes"}
        response = self.client.post(screen(Film, "changelist"), sure)
        self.assertEqual(self.told(response), ["1 is retired now."])
        self.assertEqual(Film.objects.get().state, State.RETIRED)

    def test_each_turn_is_written_down(self):
        self.act(Film, "publish", make_film(state=State.DRAFT))
        entry = LogEntry.objects.get()
        self.assertEqual(entry.user, self.member)
        self.assertEqual(steps(entry), [Step("", [["state", "draft, editors only", "published"]])])


class DeletingTest(ScreenTest):
    def test_only_a_draft_may_be_deleted(self):
        draft, published, retired = (make_film(state=state) for state in State.values)
        answers = [
            self.client.post(screen(Film, "delete", film.pk), {"post": "yes"}).status_code
            for film in (draft, published, retired)
        ]
        self.assertEqual(answers, [302, 403, 403])
        self.assertEqual(set(Film.objects.all()), {published, retired})

    def test_nothing_is_deleted_by_the_dozen(self):
        page = self.look(Film, "changelist")
        actions = [value for value, _label in page.context["action_form"].fields["action"].choices]
        self.assertEqual(actions, ["", "publish", "make_draft", "retire", "set_status"])

    def test_a_draft_that_something_refers_to_says_what(self):
        person = make_person(state=State.DRAFT)
        make_film().credits.create(person=person)
        page = self.look(Person, "delete", person.pk)
        self.assertContains(page, "cannot be deleted, because these refer to it.")
        self.client.post(screen(Person, "delete", person.pk), {"post": "yes"})
        self.assertTrue(Person.objects.exists())


class ViewOnSiteTest(ScreenTest):
    def test_only_what_is_published_can_be_looked_at_on_the_site(self):
        shown = {}
        for state in State.values:
            film = make_film(state=state, slug=state)
            page = self.look(Film, "change", film.pk)
            shown[state] = page.context["has_absolute_url"] and page.context["absolute_url"]
        self.assertEqual(
            shown, {"draft": False, "published": "/films/published/", "retired": False}
        )
