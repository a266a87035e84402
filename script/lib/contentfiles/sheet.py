"""The tables: the figures of 2021 as a workbook, and the directory of centres as CSV."""

import csv
import html

from .flat import LIGHT, document, language

HEAD = ["Français", "Nederlands", "English", "2021", "2020", "Unité · Eenheid · Unit"]
SOURCE = [
    ["fr", "Source : rapport annuel 2021 de la Cité des métiers de Bruxelles. Un contact n’est pas une personne."],
    ["fr", "Tableau : Cités 360, d’après ce rapport ; licence CC BY 4.0."],
    ["nl", "Bron: jaarverslag 2021 van het Beroepenpunt van Brussel. Een contact is geen persoon."],
    ["nl", "Tabel: Cités 360, op basis van dat verslag; licentie CC BY 4.0."],
    ["en", "Source: annual report 2021 of the Cité des métiers of Brussels. A contact is not a person."],
    ["en", "Table: Cités 360, from that report; licence CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"],
]
WIDTHS = {"figures": (9, 9, 9, 2.5, 2.5, 5), "source": (2, 22)}


def cell(value, style="Default"):
    if value == "":
        return "<table:table-cell/>"
    kind = "string"
    try:
        kind = 'float" office:value="%s' % float(value) if style == "Default" else kind
    except ValueError:
        pass
    return '<table:table-cell table:style-name="%s" office:value-type="%s"><text:p>%s</text:p></table:table-cell>' % (
        style,
        kind,
        html.escape(value),
    )


def rows(lines, style="Default"):
    return "".join("<table:table-row>%s</table:table-row>" % "".join(cell(value, style) for value in line) for line in lines)


def figures(file):
    with file.open(encoding="utf-8", newline="") as lines:
        data = list(csv.reader(lines))[1:]
    tables = (
        '<table:table table:name="2021" table:style-name="wide">%s<table:table-header-rows>%s</table:table-header-rows>%s</table:table>'
        '<table:table table:name="Source" table:style-name="wide">%s%s</table:table>'
    ) % (columns("figures"), rows([HEAD], "Head"), rows(data), columns("source"), rows(SOURCE))
    styles = "<office:styles>%s</office:styles><office:automatic-styles>%s%s</office:automatic-styles>%s" % (
        '<style:default-style style:family="table-cell"><style:text-properties fo:font-family="Liberation Sans"'
        ' style:font-name="Liberation Sans" fo:font-size="10pt" %s/></style:default-style>'
        '<style:style style:name="Default" style:family="table-cell"/>'
        '<style:style style:name="Head" style:family="table-cell" style:parent-style-name="Default">'
        '<style:table-cell-properties fo:background-color="%s"/><style:text-properties fo:font-weight="bold"/></style:style>'
        % (language("fr"), LIGHT),
        # Printed, and previewed, on one sheet across
        '<style:page-layout style:name="P"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm"'
        ' style:print-orientation="landscape" style:scale-to-X="1" style:scale-to-Y="0" fo:margin="1.5cm"/>'
        '</style:page-layout><style:style style:name="wide" style:family="table" style:master-page-name="Wide"/>',
        "".join(
            '<style:style style:name="%s%d" style:family="table-column"><style:table-column-properties'
            ' style:column-width="%scm"/></style:style>' % (name, i, width)
            for name, each in WIDTHS.items()
            for i, width in enumerate(each)
        ),
        '<office:master-styles><style:master-page style:name="Wide" style:page-layout-name="P"/></office:master-styles>',
    )
    title = "Chiffres 2021 · Cijfers 2021 · Figures 2021"
    body = "<office:spreadsheet>%s</office:spreadsheet>" % tables
    return document("spreadsheet", title, "Cité des métiers de Bruxelles", "fr", styles, body)


def columns(name):
    return "".join('<table:table-column table:style-name="%s%d"/>' % (name, i) for i in range(len(WIDTHS[name])))


def directory(sites, target):
    """The centres of the directory, each with whether it has confirmed its entry."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with sites.open(encoding="utf-8", newline="") as lines, target.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["slug", "name", "city", "country", "languages", "status"])
        for site in csv.DictReader(lines):
            status = "confirmed" if site["confirmed"] == "true" else "to be confirmed by the centre"
            writer.writerow([site[column] for column in ("slug", "name", "city", "country", "languages")] + [status])
    return target
