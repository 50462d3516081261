import re

import pytest
from django.core import mail
from django.test import override_settings

from community.members.tests.doors import PASSWORD, code_in, make_member
from config.previews import LETTERS, sample_letter
from config.tests.html_checker import html_errors

NUMBERS = range(len(LETTERS))


@pytest.mark.django_db
@pytest.mark.parametrize("number", NUMBERS, ids=LETTERS)
def test_a_letter_says_the_same_as_text_and_as_a_page_without_anything_from_elsewhere(number):
    letter = sample_letter(number)
    ((page, kind),) = [(part.content, part.mimetype) for part in letter.alternatives]
    assert kind == "text/html"
    assert "\n" not in letter.subject
    words = re.sub(r"<[^>]+>", "", page.partition("<body>")[2])
    for paragraph in letter.body.split("\n\n")[1:-1]:
        assert " ".join(paragraph.split()) in words.replace("&amp;", "&").replace("&#x27;", "'")
    assert re.findall(r"(?:src|background|url)\s*[=(]", page) == []


@pytest.mark.django_db
def test_every_letter_is_a_valid_page():
    letters = {LETTERS[number]: sample_letter(number).alternatives[0].content for number in NUMBERS}
    assert html_errors(letters) == []


@pytest.mark.django_db
def test_a_letter_goes_out_with_both_parts_and_the_code_in_each(client):
    client.post(
        "/accounts/signup/",
        {"email": "ada@example.org", "username": "ada", "password1": PASSWORD},
    )
    (letter,) = mail.outbox
    assert code_in(letter) in letter.alternatives[0].content
    assert letter.to == ["ada@example.org"]


@pytest.mark.django_db
def test_a_notice_tells_when_and_with_what_it_was_done(client):
    make_member()
    client.post("/accounts/login/", {"login": "mara", "password": PASSWORD})
    new = {"oldpassword": PASSWORD, "password1": "other seats", "password2": "other seats"}
    client.post("/accounts/password/change/", new, headers={"User-Agent": "Firefox/140 Windows"})
    (letter,) = mail.outbox
    assert "from 127.0.0.1, with Firefox on Windows." in letter.body
    assert "http://localhost:8000/accounts/password/reset/" in letter.body


@pytest.mark.django_db
def test_developers_see_every_letter_and_nobody_else_does(client):
    assert client.get("/patterns/mail/").status_code == 404
    assert client.get("/patterns/mail/0/").status_code == 404
    with override_settings(DEBUG=True):
        page = client.get("/patterns/mail/").content.decode()
        assert len(re.findall(r"/patterns/mail/\d+/", page)) == len(LETTERS)
        assert client.get("/patterns/mail/0/").status_code == 200
        assert client.get(f"/patterns/mail/{len(LETTERS)}/").status_code == 404
