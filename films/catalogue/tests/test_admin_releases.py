from unittest import mock

from films.catalogue.admin.releases import ReleaseAdmin
from films.catalogue.models import Release, ReleaseDate, Source
from films.catalogue.partial_dates import parse

from .make import make_film, make_release, make_source
from .screens import ScreenTest, screen


def next_date(number, date, source, **typed):
    row = {"date": date, "state": "scheduled", "source": source.pk} | typed
    return {f"dates__{number}__{name}": value for name, value in row.items()}


class DatesTest(ScreenTest):
    def setUp(self):
        super().setUp()
        self.source = make_source()
        self.release = make_release(make_film(), "7 June 2024")

    def test_a_release_is_entered_with_its_first_date(self):
        film = make_film()
        typed = next_date(0, "Q3 2025", self.source, announced_on="May 2024", reason="Strike")
        self.assert_saved(self.add(Release, film=film.pk, territory="US", **typed))
        row = film.releases.get().current
        self.assertEqual((row.date, row.reason), (parse("Q3 2025"), "Strike"))
        self.assertEqual((row.announced_on, row.recorded_by), (parse("May 2024"), self.member))

    def test_the_next_date_is_added_and_the_ones_before_cannot_be_typed_over(self):
        page = self.look(Release, "change", self.release.pk)
        self.assertContains(page, "7 June 2024")
        self.assertNotContains(page, 'name="dates-0-date"')
        typed = next_date(1, "6 June 2025", self.source)
        self.assert_saved(self.change(self.release, **typed, dates__0__date="1 January 1999"))
        told = [(str(row.date), row.recorded_by) for row in self.release.dates.all()]
        self.assertEqual(told, [("7 June 2024", None), ("6 June 2025", self.member)])

    def test_one_blank_row_waits_for_the_next_date(self):
        rows = self.look(Release, "change", self.release.pk).context["inline_admin_formsets"][0]
        self.assertEqual((len(rows.formset.extra_forms), rows.formset.max_num), (1, 2))
        self.assert_saved(self.change(self.release))
        self.assertEqual(self.release.dates.count(), 1)

    def test_a_date_that_cannot_be_is_explained_and_stays_as_it_was_typed(self):
        response = self.change(self.release, **next_date(1, "31 June 2025", self.source))
        self.assertContains(response, "“31 June 2025” is not a date we understand.")
        self.assertContains(response, 'value="31 June 2025"')

    def test_what_is_to_be_announced_has_not_happened(self):
        response = self.change(self.release, **next_date(1, "TBA", self.source, state="happened"))
        self.assertContains(response, "This day has not come yet; it can only be scheduled.")

    def test_two_editors_adding_the_next_date_at_once_lose_nothing(self):
        # Between the check and the saving, somebody else's date comes in.
        save = ReleaseAdmin.save_formset

        def overtaken(screens, request, form, formset, change):
            rival = ReleaseDate(release=self.release, date=parse("2030"), source=self.source)
            rival.save()
            formset.extra_forms[0].instance.supersedes = rival.supersedes
            save(screens, request, form, formset, change)

        with mock.patch.object(ReleaseAdmin, "save_formset", overtaken):
            response = self.change(self.release, **next_date(1, "6 June 2025", self.source))
        self.assert_refused(
            response,
            "Nothing was saved, because somebody else saved something at the same moment "
            "that this contradicts. Look through it once more and save it again.",
        )
        self.assertContains(response, 'value="6 June 2025"')
        self.assertEqual(self.release.dates.count(), 1)


class DeletingTest(ScreenTest):
    def test_what_was_announced_of_a_public_film_cannot_be_deleted(self):
        public, draft = make_film(), make_film(state="draft")
        answers = [
            self.client.post(screen(Release, "delete", release.pk), {"post": "yes"}).status_code
            for release in (
                make_release(public, "2025"),
                make_release(public, territory="GB"),
                make_release(draft, "2025"),
            )
        ]
        self.assertEqual(answers, [403, 302, 302])

    def test_what_may_not_be_deleted_is_not_deleted_among_others_either(self):
        public = make_release(make_film(), "2025")
        draft = make_release(make_film(state="draft"), "2025")
        page = self.act(Release, "delete_selected", public, draft)
        self.assertContains(page, "Nothing was deleted: among the chosen")
        self.act(Release, "delete_selected", public, draft, post="yes")
        self.assertEqual(Release.objects.count(), 2)

    def test_sources_that_are_cited_are_kept(self):
        cited = make_release(make_film(), "2025").current.source
        page = self.act(Source, "delete_selected", cited, make_source())
        self.assertContains(page, "These refer to something among the chosen.")
        self.act(Source, "delete_selected", cited, post="yes")
        self.assertEqual(Source.objects.count(), 2)

    def test_a_film_whose_release_goes_is_known_by_the_next(self):
        film = make_film(state="draft")
        release = make_release(film, "2025")
        make_release(film, "2026", territory="GB")
        data = {"action": "delete_selected", "_selected_action": release.pk, "post": "yes"}
        self.client.post(screen(Release, "changelist"), data)
        film.refresh_from_db()
        self.assertEqual(film.year, 2026)


class ListTest(ScreenTest):
    def test_releases_are_listed_by_what_they_lack(self):
        film = make_film()
        undated = make_release(film)
        tba = make_release(film, "2025", "TBA", territory="GB")
        dated = make_release(film, "TBA", "2025", territory="DE")
        listed = {
            word: set(self.look(Release, "changelist", missing=word).context["cl"].result_list)
            for word in ("date", "tba", "certification")
        }
        self.assertEqual(
            listed, {"date": {undated}, "tba": {tba}, "certification": {undated, tba, dated}}
        )
