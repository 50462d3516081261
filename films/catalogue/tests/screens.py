"""Sit down at an admin screen as somebody, and type into it."""

from django.contrib.auth.models import Group
from django.forms import ModelMultipleChoiceField, MultipleChoiceField
from django.test import TestCase
from django.urls import reverse

from community.members.models import Member
from community.members.roles import EDITOR, MODERATOR

ROLES = {"odile": EDITOR, "piet": MODERATOR}


def make_member(username, **overrides):
    """Odile edits, Piet moderates; both are staff. Anybody else has just an account."""
    member = Member.objects.create_user(
        username,
        f"{username}@example.org",
        "a pass phrase",
        **{"is_staff": username in ROLES} | overrides,
    )
    # Their address is confirmed: the admin's door is the site's own.
    member.emailaddress_set.create(email=member.email, verified=True, primary=True)
    if username in ROLES:
        member.groups.add(Group.objects.get(name=ROLES[username]))
    return member


def screen(model, name, *args):
    """The address of the "changelist", "add", "change", "delete" or "history" of a model."""
    options = model._meta
    return reverse(f"admin:{options.app_label}_{options.model_name}_{name}", args=args)


def as_typed(response):
    """Everything that the form of a screen would send if it were saved untouched."""
    rows = [shown.formset for shown in response.context["inline_admin_formsets"]]
    forms = [response.context["adminform"].form]
    forms += [form for formset in rows for form in (formset.management_form, *formset)]
    return dict(pair for form in forms for field in form for pair in sent(field))


def sent(field):
    """What a browser sends of a field: nothing for an empty box, a list for a choice of many."""
    value = field.value()
    if field.widget_type == "checkbox":
        return [(field.html_name, "on")] if value else []
    if isinstance(field.field, (MultipleChoiceField, ModelMultipleChoiceField)):
        return [(field.html_name, [str(each) for each in value or ()])]
    return [
        (field.html_name, "" if value is None else field.field.widget.format_value(value) or "")
    ]


class ScreenTest(TestCase):
    """Odile has signed in."""

    username = "odile"

    @classmethod
    def setUpTestData(cls):
        cls.member = make_member(cls.username)

    def setUp(self):
        self.client.force_login(self.member)

    def look(self, model, name, *args, **query):
        response = self.client.get(screen(model, name, *args), query)
        self.assertEqual(response.status_code, 200)
        return response

    def change(self, row, **typed):
        """Open a row's screen, change what is given (`__` for `-`), save it."""
        address = screen(type(row), "change", row.pk)
        data = as_typed(self.client.get(address))
        return self.client.post(address, data | named(typed))

    def add(self, model, **typed):
        address = screen(model, "add")
        data = as_typed(self.client.get(address))
        return self.client.post(address, data | named(typed))

    def act(self, model, action, *rows, **typed):
        """Choose rows of the list and an action."""
        data = {"action": action, "_selected_action": [row.pk for row in rows], "index": "0"}
        return self.client.post(screen(model, "changelist"), data | typed)

    def told(self, response):
        """The messages on the page that follows."""
        page = self.client.get(response.url)
        return [str(message) for message in page.context["messages"]]

    def assert_saved(self, response):
        problems = [] if response.status_code == 302 else errors(response)
        self.assertEqual((response.status_code, problems), (302, []))

    def assert_refused(self, response, *words):
        """The form came back with exactly these errors."""
        self.assertEqual((response.status_code, errors(response)), (200, list(words)))


def named(typed):
    return {name.replace("__", "-"): value for name, value in typed.items()}


def errors(response):
    """Every error on the screen, from top to bottom."""
    found = []
    for shown in response.context["inline_admin_formsets"]:
        found += shown.formset.non_form_errors()
        found += [
            error for form in shown.formset for each in form.errors.values() for error in each
        ]
    form = response.context["adminform"].form
    return [error for each in form.errors.values() for error in each] + found
