from contextlib import suppress
from io import BytesIO
from tempfile import TemporaryDirectory
from unittest import mock

from django.core.files.storage import FileSystemStorage, InMemoryStorage
from django.test import SimpleTestCase

from config.lib.pictures import Focal, accept, forget, renditions, reopen, store
from config.lib.pictures.tests.samples import drawing, fields, file

CENTRE = Focal(50, 50)


def files(storage, name):
    """What the storage keeps of the picture, with its length in bytes."""
    with suppress(FileNotFoundError):
        kept = storage.listdir(f"pictures/{name}")[1]
        return {each: storage.size(f"pictures/{name}/{each}") for each in kept}
    return {}


class DiskFullError(OSError):
    pass


class KeepingTest(SimpleTestCase):
    def setUp(self):
        self.storage = InMemoryStorage()
        self.picture = accept(file(drawing(320, 480)))

    def store(self, kind="poster", focal=CENTRE):
        return store(self.picture, kind, focal, self.storage)

    def test_a_stored_picture_is_its_renditions_and_its_master(self):
        stored = self.store()
        self.assertRegex(stored.name, r"\A[0-9a-f]{32}\Z")
        self.assertEqual((stored.width, stored.height), (320, 480))
        made = {f"{e.width}.{e.format}": len(e.data) for e in renditions(self.picture, "poster")}
        self.assertEqual(
            files(self.storage, stored.name), made | {"master.webp": len(self.picture.master)}
        )

    def test_storing_again_writes_nothing(self):
        stored = self.store()
        with mock.patch.object(self.storage, "save") as save:
            self.assertEqual(self.store(), stored)
        save.assert_not_called()

    def test_another_focal_point_or_kind_has_another_name_and_keeps_the_old_files(self):
        names = [self.store().name, self.store(focal=Focal(50, 51)).name, self.store("still").name]
        self.assertEqual(len(set(names)), 3)
        for name in names:
            self.assertIn("master.webp", files(self.storage, name))

    def test_a_crash_leaves_no_master_and_the_next_try_mends_everything(self):
        whole = self.store()
        expected = files(self.storage, whole.name)
        forget(whole.name, self.storage)
        save = self.storage.save

        def half(path, content):
            if path.endswith("320.avif"):
                save(path, BytesIO(content.read()[:10]))
                raise DiskFullError
            return save(path, content)

        with mock.patch.object(self.storage, "save", half), self.assertRaises(DiskFullError):
            self.store()
        self.assertNotIn("master.webp", files(self.storage, whole.name))
        self.assertEqual(files(self.storage, whole.name)["320.avif"], 10)
        self.store()
        self.assertEqual(files(self.storage, whole.name), expected)

    def test_two_who_store_the_same_picture_at_once_leave_one_set_of_files(self):
        stored = self.store()
        expected = files(self.storage, stored.name)
        exists, asked = self.storage.exists, set()

        def not_yet(path):
            """The other one's file appears between our question and our writing."""
            first = path not in asked
            asked.add(path)
            return not first and exists(path)

        with mock.patch.object(self.storage, "exists", not_yet):
            self.store()
        self.assertEqual(files(self.storage, stored.name), expected)

    def test_a_reopened_picture_is_the_same_and_can_be_cut_anew(self):
        wide = accept(file(drawing(1800, 600)))
        old = store(wide, "poster", Focal(0, 50), self.storage)
        again = reopen(old.name, self.storage)
        self.assertEqual(again, wide)
        new = store(again, "poster", Focal(100, 50), self.storage)
        self.assertEqual(new, store(wide, "poster", Focal(100, 50), self.storage))
        with self.storage.open(f"pictures/{new.name}/160.webp") as rendition:
            self.assertEqual(fields(rendition.read()), "green green white white")

    def test_forgetting_leaves_nothing_and_touches_nobody_else(self):
        stored, other = self.store(), self.store("still")
        forget(stored.name, self.storage)
        self.assertEqual(files(self.storage, stored.name), {})
        self.assertIn("master.webp", files(self.storage, other.name))
        self.assertEqual(self.storage.listdir("pictures")[0], [other.name])

    def test_the_master_goes_first_so_that_what_a_crash_leaves_never_looks_whole(self):
        stored = self.store()
        with (
            mock.patch.object(self.storage, "delete", side_effect=DiskFullError) as delete,
            self.assertRaises(DiskFullError),
        ):
            forget(stored.name, self.storage)
        delete.assert_called_once_with(f"pictures/{stored.name}/master.webp")

    def test_forgetting_twice_is_fine(self):
        stored = self.store()
        forget(stored.name, self.storage)
        forget(stored.name, self.storage)
        self.assertEqual(files(self.storage, stored.name), {})

    def test_only_a_pictures_name_can_be_forgotten(self):
        for name in ("", ".", "..", "../pictures", "A" * 32, "a" * 32 + "\n"):
            with self.subTest(name), self.assertRaises(ValueError):
                forget(name, self.storage)


class LocalKeepingTest(KeepingTest):
    """The same on a real disk."""

    def setUp(self):
        super().setUp()
        folder = self.enterContext(TemporaryDirectory())
        self.storage = FileSystemStorage(location=folder)
