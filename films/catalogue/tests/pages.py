"""Read a page as its readers do: as words."""

import re
from html import unescape

from django.test import TestCase


def words_of(response):
    """The text of a page without its markup, one space between words."""
    body = response.content.decode().split('<main class="page" id="main">', 1)[1]
    text = re.sub(r"<text\b.*?</text>|<[^>]+>", " ", body, flags=re.DOTALL)
    return re.sub(r"\s+([.,:;)])", r"\1", " ".join(unescape(text).split()))


class FilmPageTest(TestCase):
    def read(self, film):
        response = self.client.get(film.get_absolute_url())
        self.assertEqual(response.status_code, 200)
        return words_of(response)

    def assert_reads(self, film, *sentences):
        words = self.read(film)
        self.assertEqual([each for each in sentences if each not in words], [], words)
