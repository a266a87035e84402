"""The two tools: espeak-ng speaks, ffmpeg brings to one loudness and encodes."""

import hashlib
import json
import pathlib
import re
import shutil
import subprocess
import wave

from . import captions, lexicon

RATE = 22050  # what espeak-ng speaks at
PAUSE = {"clause": 0.23, "sentence": 0.5, "paragraph": 1.0, "start": 0.3, "end": 0.6}
PEAK = -1.5  # dBTP
BITRATES = ("40k", "48k", "64k")  # the first at which MP3 does not let a peak overshoot
# −16 LUFS, peaks under −1.5 dBTP; a little apart from that, because of what MP3 does to both.
LOUDNESS = "I=-15.8:TP=-2.3:LRA=11"
# Evens out the peaks of the synthesiser, so that one gain is enough and nothing moves in time.
EVEN = ("acompressor=threshold=-24dB:ratio=4:attack=2:release=60:knee=4:makeup=4,"
        "alimiter=limit=0.4:attack=2:release=40:level=false:latency=true")

TOOLS = {"espeak-ng": "espeak-ng", "ffmpeg": "ffmpeg"}


def missing_tools():
    return [package for tool, package in TOOLS.items() if not shutil.which(tool)]


def fingerprint(text, lang, version):
    """Changes whenever the narration would sound or read differently."""
    script = [[(s, [lexicon.spoken(b, lang) for b in captions.breaths(s)]) for s in captions.sentences(p)]
              for p in captions.paragraphs(text)]
    settings = [version, lexicon.voice(lang), lexicon.speed(lang), PAUSE, LOUDNESS, EVEN, script]
    return hashlib.sha256(json.dumps(settings, ensure_ascii=False).encode()).hexdigest()[:16]


def say(text, lang, folder):
    """The samples of a spoken run of words, without the silence after it."""
    out = pathlib.Path(folder) / "breath.wav"
    command = ["espeak-ng", "-v", lexicon.voice(lang), "-s", str(lexicon.speed(lang)), "-z", "-w", str(out), "--stdin"]
    subprocess.run(command, input=text.encode(), check=True, capture_output=True)
    with wave.open(str(out)) as spoken:
        if spoken.getframerate() != RATE:
            raise RuntimeError("espeak-ng spoke at %d Hz" % spoken.getframerate())
        return spoken.readframes(spoken.getnframes())


def seconds(samples):
    return len(samples) / 2 / RATE


def silence(length):
    return bytes(2 * round(length * RATE))


def pieces(breath, samples, lang, folder):
    """(text, share) of each caption of one breath; a long one is divided as its parts would last alone."""
    parts = [breath] if captions.wrap(breath) else captions.halves(breath)
    if len(parts) == 1:
        return [(breath, seconds(samples))]
    alone = [seconds(say(lexicon.spoken(part, lang), lang, folder)) for part in parts]
    return [(part, seconds(samples) * length / sum(alone)) for part, length in zip(parts, alone)]


def narrate(text, lang, folder):
    """Speaks the text: (samples, cues), where a cue is (start, end, text)."""
    samples, cues = silence(PAUSE["start"]), []
    for number, paragraph in enumerate(captions.paragraphs(text)):
        samples += silence(PAUSE["paragraph"]) if number else b""
        for position, sentence in enumerate(captions.sentences(paragraph)):
            samples += silence(PAUSE["sentence"]) if position else b""
            for turn, breath in enumerate(captions.breaths(sentence)):
                samples += silence(PAUSE["clause"]) if turn else b""
                voiced = say(lexicon.spoken(breath, lang), lang, folder)
                at = seconds(samples)
                for caption, length in pieces(breath, voiced, lang, folder):
                    cues.append((at, at + length, caption))
                    at += length
                samples += voiced
    return samples + silence(PAUSE["end"]), cues


def ffmpeg(*arguments):
    command = ["ffmpeg", "-hide_banner", "-nostdin", "-y", *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stderr


def measure(source, before):
    report = ffmpeg("-i", source, "-af", before + "loudnorm=%s:print_format=json" % LOUDNESS, "-f", "null", "-")
    return json.loads(re.search(r"\{[^{}]*\}", report[report.rindex("{"):])[0])


def encode(samples, target, folder):
    """Two passes of EBU R128: measure, then one linear gain."""
    source = pathlib.Path(folder) / "narration.wav"
    with wave.open(str(source), "wb") as out:
        out.setparams((1, 2, RATE, 0, "NONE", ""))
        out.writeframes(samples)
    found = measure(source, EVEN + ",")
    known = "measured_I=%(input_i)s:measured_TP=%(input_tp)s:measured_LRA=%(input_lra)s:measured_thresh=%(input_thresh)s"
    second = "loudnorm=%s:linear=true:print_format=json:%s:offset=%s" % (LOUDNESS, known % found, found["target_offset"])
    for bitrate in BITRATES:
        report = ffmpeg("-i", source, "-map_metadata", "-1", "-af", EVEN + "," + second + ",aresample=24000", "-ac", "1",
                        "-c:a", "libmp3lame", "-b:a", bitrate, "-compression_level", "0",
                        "-fflags", "+bitexact", "-flags:a", "+bitexact", target)
        if "linear" not in report[report.rindex("{"):]:
            raise RuntimeError("the loudness of %s would vary; the peaks are too high for one gain" % target.name)
        if float(measure(target, "")["input_tp"]) <= PEAK:
            break
