"""Every page that can be reached: it is there, it is valid, it keeps to the policy."""

import re
from collections import Counter

import pytest

from config.tests.addresses import plain_addresses
from config.tests.crawl import Links, crawl, inside, places
from config.tests.html_checker import html_errors
from config.tests.test_content_security import faults_of


@pytest.fixture(scope="module")
def answers(site):
    """What every address of the starter site answers, by path."""
    return crawl(site, [path for path in plain_addresses() if not path.startswith("/admin/")])


@pytest.fixture(scope="module")
def pages(answers):
    """The HTML pages among them, without their queries' variations."""
    return {
        path: answer.text
        for path, answer in answers.items()
        if answer.is_html and answer.status == 200 and "?" not in path
    }


def test_every_link_leads_somewhere(answers):
    lost = [
        f"{answer.status} for {path}, linked from {answer.led_by}"
        for path, answer in answers.items()
        if answer.status >= 400 and answer.led_by != "the URLconf"
    ]
    assert lost == []


def test_every_link_to_a_place_on_a_page_finds_it(answers):
    lost = {
        f"{path}#{fragment}"
        for page, answer in answers.items()
        for path, fragment in places(f"http://here{page}", Links(answer.text).found)
        if fragment and path in answers and f'id="{fragment}"' not in answers[path].text
    }
    assert sorted(lost) == []


def test_no_address_falls_over(answers):
    assert [path for path, answer in answers.items() if answer.status >= 500] == []


def test_the_starter_site_is_all_there(pages):
    kinds = Counter(path.split("/")[1] for path in pages)
    assert kinds["films"] > 41
    assert kinds["people"] > 90
    assert kinds["characters"] > 50
    assert kinds["universes"] > 2


def test_nobody_who_reads_is_given_a_cookie(answers):
    """Whoever knocks at the door gets one: its forms are bound to the visitor's browser."""
    read = {path: answer for path, answer in answers.items() if not path.startswith("/accounts/")}
    assert [path for path, answer in read.items() if "Set-Cookie" in answer.headers] == []


def test_every_answer_carries_the_strict_policy(answers):
    found = {path: faults_of(answer) for path, answer in answers.items()}
    assert {path: faults for path, faults in found.items() if faults} == {}


def test_every_page_is_faultless_html(pages):
    assert html_errors(pages) == []


def test_every_page_has_a_title_of_its_own(pages):
    titles = [
        re.search(r"<title>(.*?)</title>", text, re.DOTALL)[1]
        for text in pages.values()
        if not re.search(r'<meta name="robots" content="noindex', text)
    ]
    assert [title for title, times in Counter(titles).items() if times > 1] == []


def test_links_are_followed_within_the_site_only():
    text = """<a href="/films/">Films</a> <a href="#top">Top</a> <a href="https://elsewhere.org/">
    <a href="/admin/">Back stage</a> <img src="a.webp" srcset="b.webp 1x, /c.webp 2x">"""
    assert inside("http://localhost:8000/people/", Links(text).found) == [
        "/films/",
        "/people/",
        "/people/a.webp",
        "/people/b.webp",
        "/c.webp",
    ]
