from django.template import Context, Template
from django.test import SimpleTestCase

from films.catalogue.partial_dates import parse


def rendered(source, **context):
    return Template("{% load catalogue %}" + source).render(Context(context))


class WhenTest(SimpleTestCase):
    def test_a_date_tells_machines_no_more_than_it_tells_people(self):
        expected = {
            "6 June 2025": '<time datetime="2025-06-06">6 June 2025</time>',
            "June 2025": '<time datetime="2025-06">June 2025</time>',
            "2025": '<time datetime="2025">2025</time>',
            "summer 2025": "summer 2025",
            "Q3 2025": "third quarter of 2025",
            "TBA": "to be announced",
            "": "",
        }
        for typed, html in expected.items():
            with self.subTest(typed):
                self.assertEqual(rendered("{% when date %}", date=parse(typed)), html)


class WordsTest(SimpleTestCase):
    def test_names_are_listed_as_in_a_sentence(self):
        said = [rendered("{{ names|listed }}", names=list("ABC")[:n]) for n in range(4)]
        self.assertEqual(said, ["", "A", "A and B", "A, B and C"])

    def test_titles_are_cited_and_escaped(self):
        said = rendered("{{ titles|cited }}", titles=["One", "<Two>"])
        self.assertEqual(said, "<cite>One</cite> and <cite>&lt;Two&gt;</cite>")

    def test_a_language_is_named_and_an_unknown_one_keeps_its_code(self):
        said = rendered("{{ 'de'|language }} {{ 'xx'|language }}")
        self.assertEqual(said, "German xx")
