from films.catalogue.models import Credit, Portrayal
from films.catalogue.partial_dates import parse

from .make import make_character, make_credit, make_film, make_person
from .screens import ScreenTest


def part_rows(**rows):
    """part_rows(portrayals__0=…) for what is typed into the rows of parts."""
    return {f"{row}__{name}": value for row, typed in rows.items() for name, value in typed.items()}


class PartsTest(ScreenTest):
    def setUp(self):
        super().setUp()
        self.first, self.second = make_character(), make_character()
        self.credit = make_credit(make_film(), character=self.first)

    def main_part(self):
        return self.credit.portrayals.get(is_primary=True).character

    def add_second(self, **typed):
        row = {"character": self.second.pk} | typed
        return self.change(self.credit, portrayals__TOTAL_FORMS="2", **part_rows(portrayals__1=row))

    def test_a_second_main_part_is_explained_and_what_was_typed_stays(self):
        response = self.add_second(is_primary="on", variant="young")
        self.assert_refused(
            response, "This credit has two main parts. Untick “main part” on one of them."
        )
        self.assertContains(response, 'value="young"')
        self.assertEqual(self.credit.portrayals.count(), 1)

    def test_a_further_part_is_not_the_main_one_unless_it_is_ticked(self):
        page = self.look(Credit, "change", self.credit.pk)
        blank = page.context["inline_admin_formsets"][0].formset.empty_form
        self.assertIs(blank["is_primary"].value(), False)
        self.assert_saved(self.add_second())
        self.assertEqual(self.main_part(), self.first)

    def test_the_main_part_passes_from_one_row_to_the_other_in_one_go(self):
        self.add_second()
        for expected in (self.second, self.first):  # the main part is always listed first
            swap = {"portrayals__0__is_primary": "", "portrayals__1__is_primary": "on"}
            self.assert_saved(self.change(self.credit, **swap))
            self.assertEqual(self.main_part(), expected)

    def test_a_part_is_removed(self):
        self.assert_saved(self.change(self.credit, portrayals__0__DELETE="on"))
        self.assertEqual(Portrayal.objects.count(), 0)

    def test_a_part_is_taken_back_in_the_same_go(self):
        rows = {"portrayals__0__DELETE": "on"}
        self.assert_saved(self.change(self.credit, role_state="undisclosed", **rows))
        self.assertEqual(Portrayal.objects.count(), 0)

    def test_a_part_that_stays_keeps_the_credit_in_the_cast_and_disclosed(self):
        for typed, words in (
            (
                {"role_state": "undisclosed"},
                "The credit says that the role is not disclosed. Change that before naming it.",
            ),
            ({"department": "sound"}, "Only acting credits have parts."),
        ):
            with self.subTest(words):
                self.assert_refused(self.change(self.credit, **typed), words)

    def test_a_part_that_is_disclosed_is_named_in_the_same_go(self):
        credit = make_credit(make_film(), role_state="undisclosed")
        row = {"character": self.first.pk, "is_primary": "on"}
        typed = part_rows(portrayals__0=row) | {"portrayals__TOTAL_FORMS": "1"}
        self.assert_saved(
            self.change(credit, role_state="disclosed", disclosed_on="May 2025", **typed)
        )
        self.assertEqual(credit.portrayals.get().character, self.first)

    def test_an_undisclosed_part_is_not_named(self):
        credit = make_credit(make_film(), role_state="undisclosed")
        typed = part_rows(portrayals__0={"character": self.first.pk})
        self.assert_refused(
            self.change(credit, portrayals__TOTAL_FORMS="1", **typed),
            "The credit says that the role is not disclosed. Change that before naming it.",
        )


class CreditTest(ScreenTest):
    def test_a_credit_is_entered_with_marks_and_a_scope(self):
        film, person = make_film(), make_person()
        self.assert_saved(
            self.add(
                Credit,
                film=film.pk,
                person=person.pk,
                marks=["voice", "uncredited"],
                announced_on="2023",
                spoiler_scope=[film.pk],
            )
        )
        credit = Credit.objects.get()
        self.assertEqual((credit.marks, credit.spoiler_scope), ({"voice", "uncredited"}, {film.pk}))

    def test_a_film_that_is_gone_goes_on_being_protected(self):
        film = make_film(state="draft")
        credit = make_credit(make_film(), spoiler_scope={film.pk})
        gone = film.pk
        film.delete()
        page = self.look(Credit, "change", credit.pk)
        self.assertContains(page, "a film that is no longer here")
        self.assert_saved(self.change(credit, note="episode 1"))
        credit.refresh_from_db()
        self.assertEqual(credit.spoiler_scope, {gone})

    def test_credits_are_listed_by_what_they_lack(self):
        film = make_film()
        unnamed = make_credit(film)
        full = make_credit(film, character=make_character(), billing_order=1)
        role = make_credit(film, billing_order=2)
        role.portrayals.create(role_text="A guest")
        nobody = Credit.objects.create(film=film, department="sound", job="Composer")
        announced = make_credit(make_film(), character=full.portrayals.get().character,
                                billing_order=3, announced_on=parse("2023"))  # fmt: skip
        listed = {
            word: set(self.look(Credit, "changelist", missing=word).context["cl"].result_list)
            for word in ("part", "person", "page", "source", "billing")
        }
        self.assertEqual(
            listed,
            {
                "part": {unnamed},
                "person": {nobody},
                "page": {role},
                "source": {announced},
                "billing": {unnamed},
            },
        )
