from unittest import TestCase

from films.catalogue.sorting import family_name_first, without_article


class TitlesTest(TestCase):
    def test_a_title_is_filed_without_its_article(self):
        filed = {
            "The Continental": "Continental, The",
            "A Quiet Place": "Quiet Place, A",
            "An Education": "Education, An",
            "the raid": "raid, the",
            "Ballerina": "Ballerina",
            "Theatre": "Theatre",
            "A": "A",
            "The ": "The ",
            "": "",
        }
        self.assertEqual({title: without_article(title) for title in filed}, filed)


class NamesTest(TestCase):
    def test_a_name_is_filed_under_its_last_word(self):
        filed = {
            "Keanu Reeves": "Reeves, Keanu",
            "Ana de Armas": "Armas, Ana de",
            "Robert Downey Jr.": "Downey, Robert Jr.",
            "Ólafur Arnalds": "Arnalds, Ólafur",
            "Common": "Common",
            "Sammo Hung Kam-bo": "Kam-bo, Sammo Hung",
            "Jr. Jr.": "Jr., Jr.",
            "真田 広之": "真田 広之",
            "50 Cent": "50 Cent",
            "": "",
        }
        self.assertEqual({name: family_name_first(name) for name in filed}, filed)
