"""Whatever is typed into the door, it answers with a page and a sentence, never with a fault."""

import json

import pytest
from django.core import mail
from django.core.cache import cache
from hypothesis import given
from hypothesis import strategies as st

from community.members import names
from community.members.addresses import canonical_email
from community.members.models import Member

from .doors import PASSWORD, errors_of, make_member

LONG = "x" * 10_000
BELL, OVERRIDE, ZERO_WIDTH = "\x07", "\u202e", "\u200b"
TEXTS = ["", " ", LONG, "\x00", f"ma{BELL}ra", f"ma{OVERRIDE}ra", f"ma{ZERO_WIDTH}ra", "мара", "😀"]
FORMS = {
    "/accounts/login/": ("login", "password"),
    "/accounts/signup/": ("email", "username", "password1"),
    "/accounts/signup/passkey/": ("email", "username"),
    "/accounts/login/code/": ("email",),
    "/accounts/password/reset/": ("email",),
}
GOOD = {
    "email": "ada@example.org",
    "username": "ada",
    "password1": PASSWORD,
    "login": "ada",
    "password": PASSWORD,
}
SPELLING = (
    "A username is made of the letters a to z, digits, hyphens and underscores, "
    "and begins and ends with a letter or a digit."
)
TAKEN = "Somebody has this username, or one that looks like it."
KEPT = "This username is kept for the site. Please choose another."


@pytest.mark.django_db
@pytest.mark.parametrize("text", TEXTS, ids=ascii)
@pytest.mark.parametrize(
    ("address", "field"),
    [(address, field) for address, fields in FORMS.items() for field in fields],
)
def test_a_field_full_of_nonsense_comes_back_with_a_sentence(client, address, field, text):
    answer = client.post(address, GOOD | {field: text})
    assert answer.status_code == 200
    assert errors_of(answer)
    assert mail.outbox == []
    assert not Member.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("username", "sentence"),
    [
        ("mara", TAKEN),
        ("MARA", TAKEN),
        ("rnara", TAKEN),
        ("m-a-r-a", TAKEN),
        ("admin", KEPT),
        ("Adrnin", KEPT),
        ("m0derator", KEPT),
        ("мara", SPELLING),
        ("-ada", SPELLING),
        ("ada lovelace", SPELLING),
        ("ada@example.org", SPELLING),
    ],
)
def test_a_username_that_cannot_be_had_says_why(client, username, sentence):
    make_member("mara")
    answer = client.post("/accounts/signup/", GOOD | {"username": username})
    assert errors_of(answer) == [f"Username: {sentence}"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "email",
    [
        '"ada\x01b"@example.org',
        '"ada b"@example.org',
        f"ada{OVERRIDE}@example.org",
        f"ada@exam{OVERRIDE}ple.org",
        "ada@example.org\nBcc: odile@example.org",
        "ada@example.org, odile@example.org",
        "аda@example.org",
        "ada@-.org",
        f"{'a' * 300}@example.org",
        "ada",
    ],
    ids=lambda text: ascii(text)[:40],
)
def test_an_address_that_no_letter_reaches_is_refused(client, email):
    answer = client.post("/accounts/signup/", GOOD | {"email": email})
    assert [error.partition(":")[0] for error in errors_of(answer)] == ["E-mail"]
    assert mail.outbox == []


@pytest.mark.django_db
def test_an_address_has_one_spelling_whatever_its_case_or_alphabet(client, django_user_model):
    client.post("/accounts/signup/", GOOD | {"email": "Ada@BÜCHER.example"})
    assert django_user_model.objects.get().email == "ada@xn--bcher-kva.example"
    client.cookies.clear()
    cache.clear()  # a second letter would have to wait ten seconds
    answer = client.post(
        "/accounts/signup/", GOOD | {"email": "ADA@bücher.example", "username": "other"}
    )
    assert answer.status_code == 302
    assert [letter.subject for letter in mail.outbox] == [
        "Your code for the new account",
        "You have an account already",
    ]


@pytest.mark.django_db
def test_a_member_signs_in_with_either_spelling(client):
    make_member("ada", email="ada@xn--bcher-kva.example")
    fields = {"login": "Ada@Bücher.example", "password": PASSWORD}
    assert client.post("/accounts/login/", fields).status_code == 302


@pytest.mark.django_db
@pytest.mark.parametrize(
    "credential",
    [
        "",
        "{",
        "null",
        "[]",
        '"x"',
        "{}",
        '{"id": 7, "rawId": 7, "type": 7, "response": 7}',
        '{"id": "x", "rawId": "é", "type": "public-key", "response": {}}',
        '{"id": "AA", "rawId": "AA", "type": "public-key", "response": {"clientDataJSON": "AA", '
        '"authenticatorData": "AA", "signature": "AA", "userHandle": "AA"}}',
        json.dumps({"id": LONG}),
        LONG,
    ],
    ids=lambda text: text[:30],
)
def test_a_made_up_passkey_is_refused_and_the_door_stands(client, credential):
    answer = client.post("/accounts/2fa/webauthn/login/", {"credential": credential})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/accounts/login/")
    assert "_auth_user_id" not in client.session


@given(st.text(max_size=40))
def test_a_name_is_had_as_it_is_or_refused_with_a_sentence(name):
    try:
        kept = names.check(name)
    except names.NameRefused as problem:
        assert str(problem).endswith(".")
    else:
        assert kept == name
        assert kept.isascii()
        assert kept.isprintable()
        assert names.LEAST <= len(kept) <= names.MOST


@given(st.from_regex(names.SHAPE, fullmatch=True).filter(str.isascii))
def test_names_that_look_alike_have_one_skeleton(name):
    looks = names.skeleton(name)
    assert names.skeleton(looks) == looks
    for other in (name.upper(), f"_{name}-", name.replace("l", "1"), name.replace("o", "0")):
        assert names.skeleton(other) == looks


@given(st.text(max_size=80))
def test_an_address_is_spelt_once_or_refused(text):
    try:
        kept = canonical_email(text)
    except Exception as problem:
        assert type(problem).__name__ == "ValidationError"
    else:
        assert canonical_email(kept) == kept
