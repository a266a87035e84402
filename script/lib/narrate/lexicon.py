"""What a text sounds like: respellings that only the synthesiser sees, never the captions."""

import functools
import pathlib
import re

import yaml

FILE = pathlib.Path(__file__).with_name("lexicon.yaml")


@functools.cache
def languages():
    return yaml.safe_load(FILE.read_text(encoding="utf-8"))


@functools.cache
def pattern(lang):
    words = sorted(languages()[lang]["words"], key=len, reverse=True)
    return re.compile(r"(?<![\w#@])(?:%s)(?!\w)" % "|".join(map(re.escape, words))) if words else None


def voice(lang):
    return languages()[lang]["voice"]


def speed(lang):
    return languages()[lang]["speed"]


def numbers(text, lang):
    """33 060, 33.060 or 33,060 in one piece; decimals and percentages in words."""
    marks = languages()[lang]
    group = r"[%s]" % re.escape(marks["thousands"])
    text = re.sub(r"(?<![\d])\d{1,3}(?:%s\d{3})+(?!\d)" % group, lambda m: re.sub(r"\D", "", m[0]), text)
    decimal = r"(\d)%s(\d)" % re.escape(marks["decimal"][0])
    text = re.sub(decimal, r"\1 %s \2" % marks["decimal"][1:].strip(), text)
    return re.sub(r"(\d)[ \u00a0\u202f]?%", r"\1 " + marks["percent"], text)


def spoken(text, lang):
    text = numbers(text, lang)
    found = pattern(lang)
    if found:
        words = languages()[lang]["words"]
        text = found.sub(lambda m: str(words[m[0]]), text)
    text = re.sub(r"[«»“”„\"()]", "", text.replace("’", "'")).replace("#", "")
    text = re.sub(r" [–—] ", ", ", text)
    text = re.sub(r"[\u00a0\u202f]", " ", text)
    text = re.sub(r" +([.,;:!?])", r"\1", text)
    return re.sub(r" +", " ", text).strip()
