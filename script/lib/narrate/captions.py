"""Cuts a narration into what is spoken in one breath and what is read in one caption."""

import re

LINE = 42
LINES = 2
SHORTEST = 1.3  # seconds; a shorter caption is joined to its neighbour when both fit
FLICKER = 0.3  # seconds; between two captions nearer than this the screen is not emptied

CLOSING = "»”’\"')"
SENTENCE_END = re.compile(r"(?<=[.!?…])([%s]|[\u00a0\u202f]»)*[ ]+(?=\S)" % re.escape(CLOSING))
CLAUSE_END = re.compile(r"(?<=[,;:])[ ]+|[ ]+(?=[–—] )")
ABBREVIATION = re.compile(r"\b(?:M|Mr|Mrs|Dr|St|p\.ex|bijv|bv|nr|etc|e\.g|i\.e)\.$")


def paragraphs(text):
    return [re.sub(r"[ \t\n]+", " ", part).strip() for part in re.split(r"\n\s*\n", text.strip())]


def sentences(paragraph):
    found, start = [], 0
    for gap in SENTENCE_END.finditer(paragraph):
        sentence = paragraph[start:gap.end()].strip(" ")
        goes_on = paragraph[gap.end()].islower() or ABBREVIATION.search(sentence)
        if not goes_on:
            found.append(sentence)
            start = gap.end()
    rest = paragraph[start:].strip(" ")
    return found + [rest] if rest else found


def clauses(sentence):
    return [part.strip(" ") for part in CLAUSE_END.split(sentence) if part.strip(" ")]


def awkward(before):
    """What a break costs, in characters off balance: least after a comma, most after a small word."""
    if before[-1] in ",;:.!?":
        return -12
    return 12 if len(before.rsplit(" ", 1)[-1]) <= 3 else 0


def wrap(text):
    """The text on one line, or on two of the best balance; None when it does not fit."""
    if len(text) <= LINE:
        return [text]
    best = None
    for gap in re.finditer(" ", text):
        pair = [text[:gap.start()], text[gap.end():]]
        if max(map(len, pair)) > LINE:
            continue
        cost = abs(len(pair[0]) - len(pair[1])) + awkward(pair[0])
        if best is None or cost < best[0]:
            best = (cost, pair)
    return best[1] if best else None


def halves(clause):
    """A clause too long for one caption, cut between words, near the middle, until each piece fits."""
    if wrap(clause) or " " not in clause:
        return [clause]
    cuts = [(clause[:gap.start()], clause[gap.end():]) for gap in re.finditer(" ", clause)]
    before, after = min(cuts, key=lambda cut: abs(len(cut[0]) - len(cut[1])) + awkward(cut[0]))
    return halves(before) + halves(after)


def breaths(sentence):
    """The runs of clauses that make one caption each; a run is spoken in one go."""
    runs = []
    for clause in clauses(sentence):
        if runs and wrap(runs[-1] + " " + clause):
            runs[-1] += " " + clause
        else:
            runs.append(clause)
    # A few words left alone at the end read badly: take one clause over from the run before.
    if len(runs) > 1 and len(runs[-1]) < 20:
        last = clauses(runs[-2])
        if len(last) > 1 and wrap(last[-1] + " " + runs[-1]):
            runs[-2:] = [" ".join(last[:-1]), last[-1] + " " + runs[-1]]
    return runs


def join_short(cues):
    """Joins a caption that would only flash to the next or the previous one, where both fit."""
    joined = []
    for start, end, text in cues:
        if joined:
            before = joined[-1]
            both = before[2] + " " + text
            short = min(before[1] - before[0], end - start) < SHORTEST
            if short and start - before[1] < 0.6 and wrap(both):
                joined[-1] = (before[0], end, both)
                continue
        joined.append((start, end, text))
    return joined


def timestamp(seconds):
    ms = round(seconds * 1000)
    return "%02d:%02d:%02d.%03d" % (ms // 3600000, ms // 60000 % 60, ms // 1000 % 60, ms % 1000)


def webvtt(cues, note):
    blocks = ["WEBVTT", "NOTE " + note]
    cues = join_short(cues)
    for number, (start, end, text) in enumerate(cues):
        following = cues[number + 1][0] if number + 1 < len(cues) else end
        # A caption stays a little into the pause that follows, never into the next one.
        end = following if following - end < FLICKER else max(end, min(following, start + SHORTEST))
        lines = "\n".join(wrap(text) or [text])
        lines = lines.replace("&", "&amp;").replace("<", "&lt;")
        blocks.append("%s --> %s\n%s" % (timestamp(start), timestamp(end), lines))
    return "\n\n".join(blocks) + "\n"
