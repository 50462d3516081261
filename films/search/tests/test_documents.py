from django.test import TestCase

from films.search.documents import Document, forget, record, record_all
from films.search.models import IndexEntry
from films.search.tests.make import make_entry


def document(key, title, *names):
    return Document("film", key, title, list(names), "Film", f"/films/{key}/")


class RecordTest(TestCase):
    def test_what_was_known_of_the_same_thing_is_replaced(self):
        record(document(1, "Ballerina"))
        record(document(1, "From the World of John Wick: Ballerina", "Ballerina"))
        self.assertEqual(
            list(IndexEntry.objects.values_list("title", "names_folded")),
            [
                (
                    "From the World of John Wick: Ballerina",
                    "/ from the world of john wick ballerina / ballerina /",
                )
            ],
        )

    def test_names_that_fold_alike_or_to_nothing_are_kept_once_or_not_at_all(self):
        record(document(1, "Saïd", "Said", "SAID!", "…", ""))
        self.assertEqual(IndexEntry.objects.get().names_folded, "/ said /")

    def test_a_title_of_the_greatest_length_fits_however_long_it_folds(self):
        record(document(1, "千" * 200))
        self.assertEqual(len(IndexEntry.objects.get().title_folded), 250)


class ForgetTest(TestCase):
    def test_only_that_entry_goes(self):
        make_entry("One", kind="film", key=1)
        make_entry("Two", kind="person", key=1)
        forget("film", 1)
        self.assertEqual([entry.title for entry in IndexEntry.objects.all()], ["Two"])


class RecordAllTest(TestCase):
    def test_the_documents_are_all_that_is_known_afterwards(self):
        make_entry("Gone")
        self.assertEqual(record_all([document(1, "One"), document(2, "Two")]), 2)
        self.assertEqual(sorted(entry.title for entry in IndexEntry.objects.all()), ["One", "Two"])
