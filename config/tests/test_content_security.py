"""Nothing inline in what we write, and the strict policy on everything we answer."""

import ast
import re

import pytest
from django.conf import settings
from django.http import HttpResponse

from config.tests.addresses import plain_addresses
from config.tests.ladder import PACKAGES, ROOT

INLINE = {
    "an inline style": re.compile(r"\sstyle\s*=|<style\b", re.I),
    "an inline handler": re.compile(r"[\s\"']on[a-z]+\s*=\s*[\"'{]|\bhx-on\b", re.I),
    "a javascript: address": re.compile(r"javascript:", re.I),
    "an inline script": re.compile(r"<script\b(?![^>]*\ssrc=)", re.I),
    "a page in an attribute": re.compile(r"\ssrcdoc\s*=", re.I),
}
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": (
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()"
    ),
}


def inline_parts(text):
    """What in a template or a piece of HTML the policy would block."""
    return [what for what, pattern in INLINE.items() if pattern.search(text)]


def faults_of(response):
    """How the headers of a response fall short of the policy."""
    header = response.headers.get("Content-Security-Policy", "")
    policy = dict(directive.split(" ", 1) for directive in header.split("; ") if directive)
    return [f"policy {policy}"] * (policy != POLICY) + [
        f"{name}: {response.headers.get(name)}"
        for name, value in HEADERS.items()
        if response.headers.get(name) != value
    ]


def test_no_template_holds_anything_inline():
    templates = [
        path
        for folder in (ROOT / "templates", *(ROOT / package for package in PACKAGES))
        for path in folder.rglob("*")
        if path.suffix in {".html", ".svg", ".xml"} and "tests" not in path.parts
        if path.parent.name != "email"  # a letter has no other place for its style
    ]
    assert templates
    found = {str(path.relative_to(ROOT)): inline_parts(path.read_text()) for path in templates}
    assert {path: parts for path, parts in found.items() if parts} == {}


def test_no_code_writes_anything_inline():
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}: {part}"
        for package in PACKAGES
        for path in (ROOT / package).rglob("*.py")
        if "tests" not in path.parts
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "<" in node.value
        for part in inline_parts(node.value)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('<p style="color: red">', ["an inline style"]),
        ("<style>p { color: red }</style>", ["an inline style"]),
        ('<button onclick="go()">', ["an inline handler"]),
        ("<button onclick='{{ go }}'>", ["an inline handler"]),
        ('<p data-hx-on:click="go()">', ["an inline handler"]),
        ('<a href="javascript:go()">', ["a javascript: address"]),
        ("<script>go()</script>", ["an inline script"]),
        ('<iframe srcdoc="&lt;p&gt;">', ["a page in an attribute"]),
        ('<script src="{% static "js/go.js" %}" defer></script>', []),
        ('<p class="style" data-on="1">Only one = two</p>', []),
    ],
)
def test_every_kind_of_inline_part_is_seen(text, parts):
    assert inline_parts(text) == parts


@pytest.mark.django_db
@pytest.mark.parametrize("path", [*plain_addresses(), "/no/such/page", "/admin/no/such/page/"])
def test_every_page_carries_the_strict_policy(client, path):
    client.raise_request_exception = False
    assert faults_of(client.get(path)) == []


@pytest.mark.django_db
def test_a_refused_method_and_a_refused_form_carry_it_too(client):
    client.handler.enforce_csrf_checks = True
    assert faults_of(client.delete("/")) == []
    assert faults_of(client.post("/admin/login/")) == []


@pytest.mark.django_db
def test_a_static_file_carries_it_too(client):
    (settings.STATIC_ROOT / "note.txt").write_text("static")
    response = client.get("/static/note.txt")
    assert response.status_code == 200
    assert faults_of(response) == []


def test_a_missing_header_is_noticed():
    assert faults_of(HttpResponse("bare")) == [
        "policy {}",
        *(f"{name}: None" for name in HEADERS),
    ]
