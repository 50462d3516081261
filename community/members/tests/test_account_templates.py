"""Every page and letter that allauth can show is in our words; none of its own slips through."""

import re
from pathlib import Path

import allauth
import pytest
from django.conf import settings
from django.template.loader import get_template

ROOT = Path(allauth.__file__).parent / "templates"
# Layouts that only allauth's own pages extend, and pages of what is switched off here: links
# instead of codes, telephones, trusted browsers, several addresses, its scripts.
NEVER_SHOWN = re.compile(
    r"/base_|/base\.html|/snippets/|phone|_key_(message|subject)|account/email\.html|"
    r"email_confirm\.html|password_reset_done|verification_sent\.html|"
    r"verified_email_required|mfa/trust"
)
APPS = ("account", "mfa", "usersessions", "socialaccount")
SHOWN = sorted(
    name
    for app in APPS
    for path in (ROOT / app).rglob("*.*")
    if not NEVER_SHOWN.search(name := str(path.relative_to(ROOT)))
)


@pytest.mark.parametrize("name", SHOWN)
def test_a_template_that_allauth_shows_is_ours(name):
    assert Path(get_template(name).origin.name).is_relative_to(settings.BASE_DIR / "templates")
