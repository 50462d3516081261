"""Read a page as a reader does: its words, without the markup."""

from html.parser import HTMLParser

UNREAD = ("svg", "script", "style")


class _Reader(HTMLParser):
    """Gathers what stands within <main>; drawings, which repeat what stands beside, are skipped."""

    def __init__(self):
        super().__init__()
        self.words = []
        self.in_main = False
        self.unread = 0

    def handle_starttag(self, tag, attrs):
        self.in_main |= tag == "main"
        self.unread += tag in UNREAD

    def handle_endtag(self, tag):
        self.in_main &= tag != "main"
        self.unread -= tag in UNREAD

    def handle_data(self, data):
        if self.in_main and not self.unread:
            self.words += data.split()


def words_of(response):
    """The words of a page's main part, one space between any two."""
    reader = _Reader()
    reader.feed(response.content.decode())
    return " ".join(reader.words)
