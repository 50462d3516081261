from django.test import TestCase

from config.tests.budgets import ColdPages
from films.search.tests.make import make_entry


class SearchPageTest(ColdPages, TestCase):
    def search(self, **query):
        return self.client.get("/search/", query)

    def found(self, **query):
        return [entry.title for entry in self.search(**query).context["page"]]

    def test_what_is_found_is_linked_with_its_kind(self):
        make_entry("Ballerina", url="/films/ballerina/", detail="Film, 2025")
        response = self.search(q="BALLER")
        self.assertContains(
            response,
            '<li><h3><a href="/films/ballerina/"><bdi>Ballerina</bdi></a></h3>'
            '<p class="meta">Film, 2025</p></li>',
            html=True,
        )
        self.assertContains(response, "One found.")

    def test_the_field_comes_back_with_what_was_typed(self):
        response = self.search(q='  "John"  <b>Wick ')
        self.assertContains(response, 'value="&quot;John&quot; &lt;b&gt;Wick"', count=2)

    def test_nothing_typed_explains_what_can_be_looked_for(self):
        for query in ({}, {"q": ""}, {"q": "  \x00 "}):
            with self.subTest(query):
                self.assertContains(self.search(**query), "A title, another title, a name")

    def test_punctuation_alone_is_answered_with_what_would_be_right(self):
        self.assertContains(self.search(q="?!…"), "There are no words in that to look for.")

    def test_an_overlong_search_is_refused_in_plain_words_and_kept_as_far_as_it_may_be(self):
        make_entry("Ballerina")
        response = self.search(q="ballerina " * 5000)
        self.assertContains(response, "That is longer than 200 letters")
        self.assertEqual(response.context["typed"].text, ("ballerina " * 20).strip())
        self.assertEqual(list(response.context["page"]), [])

    def test_nothing_found_says_so_and_suggests_what_is_near(self):
        make_entry("Keanu Reeves")
        response = self.search(q="Keanu Reevs")
        self.assertContains(response, "Nothing is called “Keanu Reevs” here.")
        self.assertEqual([near.title for near in response.context["nearest"]], ["Keanu Reeves"])
        self.assertContains(response, "Were you looking for one of these?")

    def test_nothing_near_is_not_made_up(self):
        make_entry("Keanu Reeves")
        self.assertNotContains(self.search(q="zebra"), "Were you looking for one of these?")

    def test_many_results_are_paged_and_no_page_number_fails(self):
        for number in range(31):
            make_entry(f"Chapter {number:02}")
        self.assertEqual(self.found(q="chapter", page="2"), ["Chapter 30"])
        self.assertEqual(self.found(q="chapter", page="999"), ["Chapter 30"])
        self.assertEqual(len(self.found(q="chapter", page="abc")), 30)
        self.assertContains(self.search(q="chapter"), 'href="?q=chapter&amp;page=2"', count=1)

    def test_search_engines_keep_no_results(self):
        response = self.search(q="a")
        self.assertEqual(response["X-Robots-Tag"], "noindex")
        self.assertContains(response, '<meta name="robots" content="noindex">', html=True)
        self.assertNotContains(response, "canonical")

    def test_it_only_reads(self):
        self.assertEqual(self.client.post("/search/", {"q": "a"}).status_code, 405)

    def test_it_costs_three_queries_however_much_is_found(self):
        make_entry("John Wick")
        self.get_cold("/search/?q=wick", queries=3)
        for number in (2, 3):
            make_entry(f"John Wick: Chapter {number}")
        self.get_cold("/search/?q=wick", queries=3)

    def test_nothing_typed_costs_one_and_nothing_found_three(self):
        self.get_cold("/search/", queries=1)
        self.get_cold("/search/?q=zebra", queries=3)
