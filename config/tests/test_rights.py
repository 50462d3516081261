"""Every address of the site answers each role as the written table says, and has a row in it."""

from django.test import TestCase, override_settings

from .addresses import routes
from .house import House
from .rights import ROLES, rights


def word(answer):
    """What the table calls an answer."""
    leads = answer.headers.get("Location", "")
    if answer.status_code == 302 and leads.startswith(("/accounts/login/", "/admin/login/")):
        return "door"
    return str(answer.status_code)


# However slow the machine is, they have all just proved who they are.
@override_settings(ACCOUNT_REAUTHENTICATION_TIMEOUT=24 * 60 * 60)
class RightsTest(TestCase):
    maxDiff = None

    @classmethod
    def setUpTestData(cls):
        cls.house = House()

    def test_no_address_is_without_a_row(self):
        self.assertEqual(set(routes()) - {route for route, _method in rights()}, set())

    def test_no_row_is_without_an_address(self):
        self.assertEqual({route for route, _method in rights()} - set(routes()), set())

    def test_each_role_is_answered_as_the_table_says(self):
        wrong = []
        for (route, method), expected in rights().items():
            address = self.house.address(route)
            for role in ROLES:
                answer = word(self.house.ask(role, method.lower(), address))
                if answer != expected[role]:
                    wrong.append(f"{method} {route}: {role} hears {answer}, not {expected[role]}")
        self.assertEqual(wrong, [])
