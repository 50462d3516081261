from pathlib import Path
from tempfile import TemporaryDirectory

from django.test import Client, RequestFactory, TestCase, override_settings

from config import media

SHOWN = "/media/pictures/0123/160.avif"


class MediaCase(TestCase):
    def setUp(self):
        outer = Path(self.enterContext(TemporaryDirectory()))
        self.root = outer / "media"
        self.enterContext(override_settings(MEDIA_ROOT=self.root))
        self.write("pictures/0123/160.avif", b"avif bytes")
        (outer / "secret.png").write_bytes(b"secret")

    def write(self, path, content=b"x"):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


class ServingTest(MediaCase):
    def test_a_picture_comes_with_all_that_keeps_it_fast_and_harmless(self):
        response = self.client.get(SHOWN)
        self.assertEqual((response.status_code, response.getvalue()), (200, b"avif bytes"))
        expected = {
            "Content-Type": "image/avif",
            "Content-Length": "10",
            "Cache-Control": "public, max-age=31536000, immutable",
            "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
            "Cross-Origin-Resource-Policy": "same-origin",
            "X-Content-Type-Options": "nosniff",
        }
        self.assertEqual({name: response.headers.get(name) for name in expected}, expected)

    def test_a_picture_asks_for_no_cookie_and_no_session(self):
        client = Client()
        client.cookies["sessionid"] = "s" * 32
        with self.assertNumQueries(0):
            response = client.get(SHOWN)
        self.assertEqual(dict(response.cookies), {})
        self.assertNotIn("Cookie", response.headers.get("Vary", ""))

    def test_each_format_has_its_type(self):
        for name, type_ in (
            ("a.avif", "image/avif"),
            ("a.webp", "image/webp"),
            ("a.jpg", "image/jpeg"),
            ("a.png", "image/png"),
        ):
            with self.subTest(name):
                self.write(name)
                self.assertEqual(self.client.get(f"/media/{name}").headers["Content-Type"], type_)

    def test_head_answers_as_get_does_without_the_picture(self):
        # Django's test client would take a body away by itself.
        bare = media.media(RequestFactory().head(SHOWN), "pictures/0123/160.avif")
        self.assertEqual((bare.status_code, bare.getvalue()), (200, b""))
        full = self.client.get(SHOWN)
        self.assertEqual(
            {name: full.headers[name] for name in bare.headers}, dict(bare.headers.items())
        )

    def test_who_has_the_picture_already_is_told_so(self):
        first = self.client.get(SHOWN)
        for header, value in (
            ("if-none-match", first.headers["ETag"]),
            ("if-modified-since", first.headers["Last-Modified"]),
        ):
            with self.subTest(header):
                again = self.client.get(SHOWN, headers={header: value})
                self.assertEqual((again.status_code, again.content), (304, b""))
                for name in ("ETag", *media.HEADERS):
                    self.assertEqual(again.headers[name], first.headers[name])

    def test_a_picture_that_changed_is_sent_anew(self):
        etag = self.client.get(SHOWN).headers["ETag"]
        self.write("pictures/0123/160.avif", b"other avif bytes")
        again = self.client.get(SHOWN, headers={"if-none-match": etag})
        self.assertEqual((again.status_code, again.getvalue()), (200, b"other avif bytes"))

    def test_pictures_can_only_be_looked_at(self):
        strict = Client(enforce_csrf_checks=True)
        for method in ("post", "put", "patch", "delete"):
            with self.subTest(method):
                self.assertEqual(getattr(strict, method)(SHOWN).status_code, 405)


class HostileAddressTest(MediaCase):
    def test_nothing_but_pictures_below_the_folder_is_ever_found(self):
        self.write("page.html", b"<script>")
        self.write("drawing.svg", b"<svg>")
        self.write(".hidden.png")
        self.write(".git/a.png")
        self.write("folder.png/a.txt")
        self.write("sub/b.png")
        for path in (
            "",
            "pictures",
            "pictures/",
            "pictures/0123/",
            "page.html",
            "drawing.svg",
            ".hidden.png",
            ".git/a.png",
            "folder.png",
            "folder.png/",
            "sub/b.png/a.png",
            "missing.png",
            "sub/b.PNG",
            "../secret.png",
            "sub/../../secret.png",
            "sub/../sub/b.png",
            "./sub/b.png",
            "sub//b.png",
            "%2e%2e/secret.png",
            "%252e%252e/secret.png",
            "..%2fsecret.png",
            "..%5csecret.png",
            "..\\secret.png",
            "sub%00/b.png",
            "sub/b.png%00.png",
            "sub/b.png%0a",
            "%2fetc%2fpasswd.png",
            f"/{self.root}/sub/b.png",
            "C:%5cb.png",
            "%ff%fe.png",
            "%F0%9F%8E%AC.png",
            "x" * 300 + ".png",
            "x/" * 3000 + "x.png",
        ):
            with self.subTest(path[:60]):
                self.assertEqual(self.client.get(f"/media/{path}").status_code, 404)
        self.assertEqual(self.client.get("/media/sub/b.png").status_code, 200)


class AddressTest(TestCase):
    def test_another_storage_and_another_host_have_addresses_of_their_own(self):
        self.assertEqual(len(media.urls()), 1)
        with override_settings(MEDIA_URL="https://media.example.org/"):
            self.assertEqual(media.urls(), [])
        memory = {"BACKEND": "django.core.files.storage.InMemoryStorage"}
        with override_settings(STORAGES={"default": memory}):
            self.assertEqual(media.urls(), [])
