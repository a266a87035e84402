"""python3 -m unittest discover -s script/lib"""

import pathlib
import subprocess
import tempfile
import unittest

from . import captions, lexicon, speech
from .audio import Audio


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

    def test_a_short_caption_stays_into_the_pause_but_not_into_the_next(self):
        vtt = captions.webvtt([(0, 0.7, "Un."), (1.7, 2.4, "Deux."), (3.0, 5, "Trois")], "note")
        self.assertIn("00:00:00.000 --> 00:00:01.300", vtt)
        self.assertIn("00:00:01.700 --> 00:00:03.000", vtt)

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


class Recordings(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.bundle = pathlib.Path(folder.name)
        self.audio = Audio(self.bundle)
        self.put("mark 1")

    def put(self, mark):
        (self.bundle / "audio").mkdir(exist_ok=True)
        made = {}
        for name in ("user.fr/a.mp3", "user.fr/a.vtt"):
            made[name] = self.bundle / "audio" / ("made" + name[-4:])
            made[name].write_text(mark)
        self.audio.put(made)

    def write(self, name, text="recorded"):
        (self.bundle / "audio" / "user.fr" / name).write_text(text)

    def read(self, name):
        return (self.bundle / "audio" / "user.fr" / name).read_text()

    def test_what_we_made_is_ours_and_the_list_holds(self):
        self.assertEqual(Audio(self.bundle).state("user.fr/a", "mark 1"), (None, False))
        subprocess.run(["sha256sum", "-c", "--quiet", "synthetic.sha256"], cwd=self.bundle / "audio", check=True)

    def test_another_text_is_spoken_again(self):
        self.assertEqual(self.audio.state("user.fr/a", "mark 2"), ("user.fr/a is out of date", True))
        self.put("mark 2")
        self.assertEqual(self.audio.state("user.fr/a", "mark 2"), (None, False))

    def test_a_recording_is_never_spoken_over(self):
        self.write("a.mp3")
        problem, needed = self.audio.state("user.fr/a", "mark 2")
        self.assertFalse(needed)
        self.assertIn("its captions are still those of the synthetic voice", problem)
        self.write("a.vtt")
        self.assertEqual(self.audio.state("user.fr/a", "mark 2"), (None, False))
        self.audio.tidy({"user.fr/a"})
        self.assertEqual(self.read("a.mp3"), "recorded")
        self.assertEqual(Audio(self.bundle).hashes, {})

    def test_a_recording_in_another_format_replaces_ours(self):
        self.write("a.ogg")
        self.assertFalse(self.audio.state("user.fr/a", "mark 2")[1])
        self.audio.tidy({"user.fr/a"})
        self.assertFalse((self.bundle / "audio/user.fr/a.mp3").exists())
        self.assertEqual(self.read("a.ogg"), "recorded")

    def test_captions_corrected_by_hand_stay(self):
        self.write("a.vtt", "corrected")
        self.assertEqual(self.audio.state("user.fr/a", "mark 2"), (None, False))

    def test_ours_goes_with_its_narration(self):
        self.write("b.mp3")
        self.audio.tidy(set())
        self.assertFalse((self.bundle / "audio/user.fr/a.mp3").exists())
        self.assertEqual(self.read("b.mp3"), "recorded")


if __name__ == "__main__":
    unittest.main()
