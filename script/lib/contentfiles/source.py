"""A text of content/files: a head between two lines of ---, and the little of Markdown that the files need."""

import dataclasses
import html
import re

BOLD = re.compile(r"\*\*(.+?)\*\*")
NUMBERED = re.compile(r"\d+\. ")


@dataclasses.dataclass(frozen=True)
class Source:
    """make: the files it becomes, below content/; blocks: (kind, what) in reading order."""

    make: list
    language: str
    title: str
    subject: str
    slides: bool
    blocks: list

    @staticmethod
    def read(file):
        _, head, body = re.split(r"^---\n", file.read_text(encoding="utf-8"), maxsplit=2, flags=re.MULTILINE)
        fields = dict(line.split(": ", 1) for line in head.splitlines())
        return Source(
            make=[name.strip() for name in fields["make"].strip("[]").split(",")],
            language=fields["language"],
            title=fields["title"].strip('"'),
            subject=fields["subject"].strip('"'),
            slides=fields.get("slides") == "true",
            blocks=list(blocks(body)),
        )


def blocks(body):
    """heading, break, list, numbers, table (rows of cells) and paragraph."""
    for block in re.split(r"\n\s*\n", body.strip()):
        lines = block.strip().splitlines()
        if block.startswith("## "):
            yield "heading", lines[0][3:]
            if lines[1:]:
                yield from blocks("\n".join(lines[1:]))
        elif block.strip() == "---":
            yield "break", None
        elif block.startswith("- "):
            yield "list", [line[2:] for line in lines]
        elif NUMBERED.match(block):
            yield "numbers", [NUMBERED.sub("", line, count=1) for line in lines]
        elif block.startswith("|"):
            rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
            yield "table", [rows[0]] + rows[2:]
        else:
            yield "paragraph", " ".join(lines)


def inline(text, bold="B"):
    """As OpenDocument's XML, with what is between ** in the style of that name."""
    return BOLD.sub(r'<text:span text:style-name="%s">\1</text:span>' % bold, html.escape(text, quote=False))
