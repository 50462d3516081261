from django.apps import apps
from django.test import SimpleTestCase, TestCase

from films.catalogue.models import Film
from films.editions.models import Edition
from films.editions.printing import EditionedQuerySet

from .make import make_film


class CatalogueModelsTest(SimpleTestCase):
    def test_every_model_makes_a_new_edition_when_it_is_written_in_bulk(self):
        models = apps.get_app_config("catalogue").get_models()
        unaware = [
            model.__name__
            for model in models
            if not isinstance(model._default_manager.get_queryset(), EditionedQuerySet)
        ]
        self.assertEqual(unaware, [])


class CatalogueEditionTest(TestCase):
    def edition(self):
        return Edition.objects.numbers().get("catalogue")

    def test_saving_updating_and_deleting_a_film_each_make_a_new_edition(self):
        seen = [self.edition()]
        film = make_film()
        seen.append(self.edition())
        Film.objects.filter(pk=film.pk).update(state="retired")
        seen.append(self.edition())
        film.delete()
        seen.append(self.edition())
        self.assertEqual(len(set(seen)), 4)
