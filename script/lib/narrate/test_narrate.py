"""python3 -m unittest discover -s script/lib"""

import unittest

from . import captions, lexicon, speech


class Sentences(unittest.TestCase):
    def test_ends_after_the_closing_mark(self):
        self.assertEqual(captions.sentences("Un. « Deux\u00a0?\u00a0» Trois\u202f! 4 fois."),
                         ["Un.", "« Deux\u00a0?\u00a0»", "Trois\u202f!", "4 fois."])

    def test_goes_on_after_an_abbreviation_or_in_lower_case(self):
        self.assertEqual(captions.sentences("Kies bv. Word of Excel. Klaar? ja hoor."),
                         ["Kies bv. Word of Excel.", "Klaar? ja hoor."])

    def test_a_paragraph_is_one_line(self):
        self.assertEqual(captions.paragraphs("a\nb\n\n  c \n"), ["a b", "c"])


class Captions(unittest.TestCase):
    LONG = ("Le troisième portail, que l’on a gardé pour la fin, mène vers une carrière à laquelle on donne un "
            "sens nouveau sans jamais se presser, et l’on y entre quand on veut.")

    def test_nothing_is_lost_and_every_caption_fits(self):
        parts = [part for breath in captions.breaths(self.LONG) for part in captions.halves(breath)]
        self.assertEqual(" ".join(parts), self.LONG)
        for part in parts:
            lines = captions.wrap(part)
            self.assertLessEqual(len(lines), captions.LINES)
            self.assertLessEqual(max(map(len, lines)), captions.LINE)

    def test_breaks_after_a_comma_rather_than_after_a_small_word(self):
        self.assertEqual(captions.wrap("À ces tables, on prend le temps de parler de vous"),
                         ["À ces tables, on prend", "le temps de parler de vous"])

    def test_a_word_too_long_stays_whole(self):
        self.assertEqual(captions.halves("x" * 90), ["x" * 90])

    def test_joins_a_caption_that_would_only_flash(self):
        cues = [(0, 0.8, "Bonjour\u202f!"), (1.2, 4, "Vous voici devant un camion.")]
        self.assertEqual(captions.join_short(cues), [(0, 4, "Bonjour\u202f! Vous voici devant un camion.")])

    def test_does_not_join_across_a_long_pause(self):
        cues = [(0, 0.8, "Un."), (1.8, 2.6, "Deux.")]
        self.assertEqual(captions.join_short(cues), cues)

    def test_webvtt(self):
        self.assertEqual(captions.webvtt([(0.3, 2, "Q&A, bonjour à tous"), (2.23, 3661.5, "fin de la visite")], "note"),
                         "WEBVTT\n\nNOTE note\n\n00:00:00.300 --> 00:00:02.230\nQ&amp;A, bonjour à tous\n\n"
                         "00:00:02.230 --> 01:01:01.500\nfin de la visite\n")


class Lexicon(unittest.TestCase):
    def test_a_number_in_groups_is_one_number(self):
        self.assertEqual(lexicon.spoken("33\u202f060 contacts", "fr"), "33060 contacts")
        self.assertEqual(lexicon.spoken("33.060 contacten", "nl"), "33060 contacten")
        self.assertEqual(lexicon.spoken("33,060 contacts, 14,449 of them", "en"), "33060 contacts, 14449 of them")

    def test_a_year_before_a_number_stays_apart(self):
        self.assertEqual(lexicon.spoken("En 2021, 61\u202f% en ligne", "fr"), "En 2021, 61 pour cent en ligne")
        self.assertEqual(lexicon.spoken("In 2021 304 personen.", "nl"), "In 2021 304 personen.")

    def test_decimals(self):
        self.assertEqual(lexicon.spoken("50,3\u202f%", "fr"), "50 virgule 3 pour cent")
        self.assertEqual(lexicon.spoken("50.3%", "en"), "50 point 3 per cent")

    def test_respells_whole_words_only(self):
        self.assertEqual(lexicon.spoken("#MOVER, un CV et un CVX", "fr"), "mouveur, un cé vé et un CVX")

    def test_marks_that_are_not_spoken(self):
        self.assertEqual(lexicon.spoken("« Oui\u202f», dit-elle\u202f!", "fr"), "Oui, dit-elle!")

    def test_every_language_is_complete(self):
        for lang, entry in lexicon.languages().items():
            self.assertEqual(set(entry), {"voice", "speed", "thousands", "decimal", "percent", "words"}, lang)


class Fingerprint(unittest.TestCase):
    def test_follows_text_version_and_language_but_not_the_layout(self):
        mark = speech.fingerprint("Un mot.\n\nDeux.", "fr", 1)
        self.assertEqual(mark, speech.fingerprint("Un\nmot.\n\nDeux.\n", "fr", 1))
        for other in (("Un mot. Deux.", "fr", 1), ("Un mot.\n\nDeux.", "nl", 1), ("Un mot.\n\nDeux.", "fr", 2)):
            self.assertNotEqual(mark, speech.fingerprint(*other))


if __name__ == "__main__":
    unittest.main()
