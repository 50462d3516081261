"""Unmarked spoilers, on a made-up kind of content that says which films it gives away."""

from django.test import TestCase

from community.moderation.deciding import add_scope
from community.moderation.kinds import CannotError, Kind, register, unregister
from community.moderation.models import Case, Decision, Note, Report
from community.moderation.reporting import report
from community.moderation.undoing import undo

from .people import make_member, make_moderator, make_regular, ruling

SPOILER = Report.Reason.SPOILER


class Remark(Kind):
    """A row of text whose scope is written before its words."""

    model = Note
    label = "a remark"
    actions = frozenset({"add_scope"})

    def author(self, subject):
        return subject.author

    def title(self, _subject):
        return "A remark"

    def words(self, subject):
        return [("text", subject.text)]

    def url(self, _subject):
        return ""

    def visible_to(self, _viewer):
        return Note.objects.all()

    def films(self, _subject):
        return [(7, "Understudy"), (8, "Understudy II")]

    def add_scope(self, subject, films):
        before = {"text": subject.text}
        Note.objects.filter(pk=subject.pk).update(text=f"{sorted(films)} {subject.text}")
        return before

    def put_back(self, subject, before):
        Note.objects.filter(pk=subject.pk).update(**before)


class SpoilerTest(TestCase):
    def setUp(self):
        register(Remark())
        self.addCleanup(unregister, Remark())
        self.mara = make_regular("mara")
        self.ada = make_member("ada")
        self.remark = Note.objects.create(member=self.ada, author=self.mara, text="They all die.")
        self.page = f"/moderation/report/moderation.note/{self.remark.pk}/"
        self.client.force_login(self.ada)

    def text(self):
        return Note.objects.get(pk=self.remark.pk).text

    def test_one_reader_even_a_new_one_marks_it_at_once_and_it_can_be_undone(self):
        self.client.post(self.page, {"reason": SPOILER, "films": ["7"]} | self.token())
        self.assertEqual(self.text(), "[7] They all die.")
        decision = Decision.objects.get()
        self.assertEqual((decision.verb, decision.actor), (Decision.Verb.ADD_SCOPE, None))
        undo(decision, ruling(make_moderator()))
        self.assertEqual(self.text(), "They all die.")

    def test_whoever_reports_a_spoiler_says_of_which_film(self):
        for films in ([], ["9"]):
            fields = {"reason": SPOILER, "films": films} | self.token()
            self.assertEqual(self.client.post(self.page, fields).status_code, 200)
        self.assertEqual(Case.objects.count(), 0)

    def test_the_site_marks_a_case_once(self):
        report(self.remark, self.ada, SPOILER, films=[7])
        report(self.remark, make_regular("odile"), SPOILER, films=[8])
        self.assertEqual(self.text(), "[7] They all die.")

    def test_a_film_with_another_reason_marks_nothing(self):
        self.client.post(self.page, {"reason": "spam", "films": ["7"]} | self.token())
        self.assertEqual(self.text(), "They all die.")

    def test_a_moderator_marks_it_from_the_case(self):
        case = report(self.remark, self.ada, "other")
        self.client.force_login(make_moderator())
        address = case.get_absolute_url()
        self.assertContains(self.client.get(address), "Understudy II")
        fields = {"verb": "add_scope", "version": 1, "preset": "spoiler"}
        self.client.post(f"{address}decide/", fields | {"films": ["9"]})
        self.assertEqual(self.text(), "They all die.")
        self.client.post(f"{address}decide/", fields | {"films": ["8", "9"]})
        self.assertEqual(self.text(), "[8] They all die.")

    def test_without_a_film_there_is_nothing_to_mark(self):
        case = report(self.remark, self.ada, "other")
        with self.assertRaises(CannotError):
            add_scope(case, [], ruling(make_moderator()))

    def token(self):
        return {"csrfmiddlewaretoken": self.client.get(self.page).context["csrf_token"]}
