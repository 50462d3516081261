from django.test import TestCase

from community.moderation.models import Control, Decision
from community.moderation.undoing import undo

from .people import make_moderator, make_regular, ruling


class ControlPageTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.mara = make_regular("mara")
        cls.piet = make_moderator("piet")
        cls.page = f"/moderation/controls/members.member/{cls.mara.pk}/"

    def setUp(self):
        self.client.force_login(self.piet)

    def lay(self, **fields):
        return self.client.post(self.page, {"slow_seconds": 0, "preset": "attack"} | fields)

    def test_what_is_laid_on_a_thing_holds_and_is_undone(self):
        self.assertRedirects(
            self.lay(is_hidden="on", slow_seconds=60, pinned="Be kind."), self.page
        )
        row = Control.objects.of(self.mara)
        self.assertEqual(
            (row.is_hidden, row.is_locked, row.slow_seconds, row.note),
            (True, False, 60, "Be kind."),
        )
        self.assertContains(self.client.get(self.page), "Be kind.")
        self.client.force_login(make_regular("odile"))
        report = f"/moderation/report/members.member/{self.mara.pk}/"
        self.assertEqual(self.client.get(report).status_code, 404)

        undo(Decision.objects.get(), ruling(self.piet))
        self.assertEqual(self.client.get(report).status_code, 200)
        self.assertEqual(Control.objects.of(self.mara).note, "")

    def test_every_change_has_a_reason(self):
        self.assertContains(self.lay(preset="", is_locked="on"), "Choose a reason or write one.")
        self.assertFalse(Control.objects.exists())

    def test_nobody_rules_their_own_page(self):
        own = f"/moderation/controls/members.member/{self.piet.pk}/"
        self.client.post(own, {"slow_seconds": 0, "preset": "attack", "is_locked": "on"})
        self.assertFalse(Control.objects.exists())

    def test_what_has_no_page_has_no_rules(self):
        for address in ("auth.group/1", "no.such/1", "nonsense/1", "members.member/999999"):
            answer = self.client.get(f"/moderation/controls/{address}/")
            self.assertEqual(answer.status_code, 404, address)
