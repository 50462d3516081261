from django.core.files.storage import InMemoryStorage
from django.template.loader import render_to_string
from django.test import SimpleTestCase

from config.lib.pictures import Focal, Sources, StoredPicture, accept, sources, store
from config.lib.pictures.tests.samples import drawing, file

NAME = "0123456789abcdef" * 2


class SourcesTest(SimpleTestCase):
    def test_each_width_has_its_address_in_both_formats(self):
        shown = sources(StoredPicture(NAME, 400, 600), "poster", "https://m.example/{}".format)
        at = f"https://m.example/pictures/{NAME}"
        self.assertEqual(
            shown,
            Sources(
                avif=f"{at}/160.avif 160w, {at}/320.avif 320w, {at}/400.avif 400w",
                webp=f"{at}/160.webp 160w, {at}/320.webp 320w, {at}/400.webp 400w",
                src=f"{at}/400.webp",
                width=400,
                height=600,
            ),
        )

    def test_old_browsers_get_a_middling_width(self):
        shown = sources(StoredPicture(NAME, 1600, 900), "backdrop", str)
        self.assertEqual(shown.src, f"pictures/{NAME}/720.webp")

    def test_every_address_leads_to_a_stored_file(self):
        storage = InMemoryStorage()
        for kind in ("poster", "portrait", "backdrop", "still", "logo"):
            for size in ((90, 90), (500, 600), (1700, 1000)):
                with self.subTest(kind, size=size):
                    stored = store(accept(file(drawing(*size))), kind, Focal(), storage)
                    shown = sources(stored, kind, str)
                    named = {step.split()[0] for step in f"{shown.avif}, {shown.webp}".split(", ")}
                    kept = {
                        f"pictures/{stored.name}/{each}"
                        for each in storage.listdir(f"pictures/{stored.name}")[1]
                    }
                    self.assertEqual(named | {shown.src}, kept - {_master(stored)})


def _master(stored):
    return f"pictures/{stored.name}/master.webp"


class PartialTest(SimpleTestCase):
    picture = Sources(avif="a.avif 9w", webp="a.webp 9w", src="a.webp", width=9, height=16)

    def rendered(self, **inputs):
        inputs = {"picture": self.picture, "alt": "A “door”", "sizes": "22rem"} | inputs
        return render_to_string("ui/_picture.html", inputs)

    def test_a_picture_keeps_its_place_and_waits_until_it_is_near(self):
        self.assertHTMLEqual(
            self.rendered(),
            """
            <picture>
              <source type="image/avif" srcset="a.avif 9w" sizes="22rem">
              <source type="image/webp" srcset="a.webp 9w" sizes="22rem">
              <img src="a.webp" alt="A “door”" width="9" height="16" decoding="async"
                   loading="lazy">
            </picture>
            """,
        )

    def test_the_picture_that_a_page_opens_with_comes_first(self):
        self.assertInHTML(
            '<img src="a.webp" alt="A “door”" width="9" height="16" decoding="async" '
            'fetchpriority="high">',
            self.rendered(hero=True),
        )

    def test_no_alternative_text_can_break_out(self):
        self.assertIn('alt="&quot;&gt;&lt;script&gt;"', self.rendered(alt='"><script>'))
