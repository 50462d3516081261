"""The letters of the door: a text that every reader can show, and the same words as a page."""

from django.conf import settings
from django.template.loader import render_to_string


def site_facts():
    return {"site_name": settings.SITE_NAME, "site_url": settings.SITE_URL}


def page_of(message, code=""):
    """The words of `message`, an EmailMessage, as HTML without anything from elsewhere.

    Its first paragraph, the greeting, and its last, the sender, are the page's own.
    """
    paragraphs = [" ".join(block.split()) for block in message.body.split("\n\n") if block.strip()]
    facts = {"subject": message.subject, "paragraphs": paragraphs[1:-1], "code": code}
    return render_to_string("account/email/letter.html", facts | site_facts())
