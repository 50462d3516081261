from datetime import timedelta

from django.utils import timezone

from films.catalogue.models import Credit, Release, ReleaseDate
from films.catalogue.partial_dates import parse
from films.catalogue.tests.make import (
    make_character,
    make_credit,
    make_film,
    make_image,
    make_offer,
    make_person,
    make_release,
    make_season,
    make_source,
    make_trailer,
)
from films.catalogue.tests.pages import FilmPageTest, words_of


class CastTest(FilmPageTest):
    def test_ten_are_named_and_the_rest_are_one_link_away(self):
        film = make_film()
        for place in range(12):
            make_credit(film, make_person(name=f"Player {place:02}"), billing_order=place)
        words = self.read(film)
        self.assertIn("Player 09", words)
        self.assertNotIn("Player 10", words)
        self.assertIn("All 12 in the cast", words)

    def test_roles_are_written_out_with_their_state_and_marks(self):
        film = make_film()
        known = make_credit(
            film, make_person(name="Keanu"), make_character(name="Wick"), marks={"cameo", "voice"}
        )
        known.portrayals.create(role_text="The Tracker", is_primary=False)
        make_credit(
            film,
            make_person(name="Moreno"),
            role_state="undisclosed",
            announced_on=parse("December 2022"),
        )
        make_credit(film, make_person(name="Byrne"), make_character(), role_state="cut")
        Credit.objects.create(film=film)
        self.assert_reads(
            film,
            "Keanu Wick / The Tracker (voice, cameo)",
            "Moreno Role not disclosed, announced December 2022",
            "· cut from the film",
            "To be announced Role not recorded yet",
        )

    def test_people_and_characters_that_are_drafts_are_named_but_not_linked(self):
        film = make_film()
        person = make_person(name="Nobody Yet", state="draft")
        make_credit(film, person, make_character(name="Somebody", state="draft"))
        page = self.client.get(film.get_absolute_url())
        self.assertContains(page, "Nobody Yet")
        self.assertContains(page, "Somebody")
        self.assertNotContains(page, person.slug)

    def test_an_empty_cast_says_what_is_not_known(self):
        self.assert_reads(make_film(), "Cast Not announced")
        self.assert_reads(make_film(status="released"), "Cast Not recorded yet")


class FactsTest(FilmPageTest):
    def test_those_who_made_it_are_named_with_what_is_special_about_their_part(self):
        film = make_film(runtime_minutes=125, original_language="en")
        for job, name, note in (("Director", "Wiseman", ""), ("Director", "Hughes", "episode 1")):
            make_credit(film, make_person(name=name), department="directing", job=job, note=note)
        make_credit(film, make_person(name="Hatten"), department="writing", job="Screenplay")
        self.assert_reads(
            film,
            "Directed by Wiseman and Hughes",
            "Directors Wiseman Hughes episode 1",
            "Writer Hatten screenplay",
            "Running time 2 h 5 min",
            "Language English",
        )

    def test_whoever_was_replaced_or_uncredited_is_left_to_the_full_credits(self):
        film = make_film()
        gone = {"department": "directing", "job": "Director"}
        make_credit(film, make_person(name="Gone"), role_state="replaced", **gone)
        make_credit(film, make_person(name="Unsung"), marks={"uncredited"}, **gone)
        words = self.read(film)
        self.assertIn("Director Not announced", words)
        self.assertNotIn("Gone", words)
        self.assertNotIn("Unsung", words)

    def test_what_is_not_known_is_said_and_not_hidden(self):
        out = "Director Not recorded yet Writer Not recorded yet Producer Not recorded yet"
        coming = "Running time Not announced Certificate Not announced Language Not announced"
        self.assert_reads(make_film(status="released"), out)
        self.assert_reads(make_film(), coming)

    def test_the_status_says_as_of_when_and_by_whom(self):
        source = make_source(publisher="Collider")
        film = make_film(
            status="in_development", status_as_of=parse("1 April 2025"), status_source=source
        )
        self.assert_reads(film, "Status In development, as of 1 April 2025 Collider")


class ReleasesTest(FilmPageTest):
    def test_the_date_that_moved_says_why_and_who_announced_it(self):
        film = make_film()
        release = make_release(film, "7 June 2024")
        ReleaseDate.objects.create(
            release=release,
            date=parse("6 June 2025"),
            reason="More action scenes.",
            announced_on=parse("21 February 2024"),
            source=make_source(publisher="Deadline"),
        )
        self.assert_reads(
            film,
            "A date that moved",
            "More action scenes. Announced 21 February 2024 Deadline",
            "6 June 2025 was 7 June 2024",
        )

    def test_every_date_that_a_release_had_is_told(self):
        film = make_film()
        make_release(film, "21 May 2021", "27 May 2022", "24 March 2023")
        self.assert_reads(film, "24 March 2023 was 21 May 2021, then 27 May 2022")

    def test_a_release_without_a_date_and_a_withdrawn_one_are_listed(self):
        film = make_film()
        Release.objects.create(film=film, territory="JP", note="Tokyo")
        withdrawn = make_release(film, "June 2024", territory="DE")
        ReleaseDate.objects.create(
            release=withdrawn, date=parse("June 2024"), state="withdrawn", source=make_source()
        )
        self.assert_reads(
            film, "Japan in cinemas, Tokyo Not recorded yet", "June 2024 withdrawn The Bill"
        )


class RestOfThePageTest(FilmPageTest):
    def test_a_series_lists_its_seasons_even_before_their_episodes(self):
        series = make_film(kind="series")
        make_season(series, "Brothers in Arms", "")
        make_season(series, number=2)
        self.assert_reads(
            series,
            "Season 1 2 episodes 1 Brothers in Arms 2 Episode 2",
            "Season 2 No episodes recorded yet",
        )

    def test_a_trailer_is_a_link_that_says_where_it_leads(self):
        film = make_film()
        trailer = make_trailer(film, title="First look", published_on=parse("May 2024"))
        self.assert_reads(film, "First look trailer, May 2024; opens YouTube")
        page = self.client.get(film.get_absolute_url())
        self.assertContains(page, f'href="{trailer.url}"')
        self.assertNotContains(page, "<iframe")

    def test_where_to_watch_says_the_day_somebody_looked(self):
        film = make_film()
        today = timezone.localdate()
        make_offer(film, provider="Fresh", seen_on=today - timedelta(days=60))
        make_offer(film, provider="Stale", seen_on=today - timedelta(days=61))
        make_offer(film, provider="Over", available_until=today - timedelta(days=1))
        words = self.read(film)
        self.assertRegex(words, "Fresh To rent, United States seen [0-9]")
        self.assertRegex(words, "Stale To rent, United States last seen [0-9]")
        self.assertNotIn("Over", words)

    def test_pictures_stand_with_who_made_them_under_which_licence(self):
        film = make_film()
        make_image(film=film, kind="still", alt="A door", credit="Mara", licence="own")
        page = self.client.get(film.get_absolute_url())
        self.assertContains(page, 'alt="A door"')
        self.assertIn("Mara, our own work", words_of(page))

    def test_a_poster_takes_the_place_of_the_plate(self):
        film = make_film(title="Ballerina")
        make_image(film=film, kind="poster", alt="The poster", credit="Mara")
        page = self.client.get(film.get_absolute_url())
        self.assertContains(page, 'alt="The poster"')
        self.assertNotContains(page, '<svg class="plate"')
        self.assertIn("Poster: Mara, our own work", words_of(page))

    def test_each_source_is_listed_once_with_what_it_repeats(self):
        origin = make_source(publisher="Entertainment Weekly", title="Talk")
        repeat = make_source(publisher="Daily8", title="Heard", quotes=origin)
        film = make_film(status_source=repeat)
        make_credit(film, source=repeat)
        words = self.read(film)
        self.assertEqual(words.count("Daily8: Heard"), 1)
        self.assertIn("Repeats Entertainment Weekly: Talk", words)

    def test_a_bare_film_has_no_empty_sections(self):
        words = self.read(make_film())
        absent = ("Releases", "Pictures", "Trailers", "Where to watch", "Sources", "Season")
        self.assertEqual([each for each in absent if each in words], [])
