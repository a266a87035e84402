"""A document of one column: what becomes PDF, DOCX or ODT."""

from .flat import ACCENT, INK, LIGHT, document, language
from .source import inline

WIDTH = 17.0  # centimetres between the margins
PAGE = {"fr": "page", "nl": "pagina", "en": "page"}


def flat(source):
    tables, parts, broken = [], [], False
    parts.append('<text:h text:style-name="Title" text:outline-level="1">%s</text:h>' % inline(source.title))
    for kind, what in source.blocks:
        if kind == "break":
            broken = True
        elif kind == "heading":
            name = "Section_20_on_20_a_20_new_20_page" if broken else "Heading_20_2"
            parts.append('<text:h text:style-name="%s" text:outline-level="2">%s</text:h>' % (name, inline(what)))
            broken = False
        elif kind == "paragraph":
            parts.append('<text:p text:style-name="Text_20_body">%s</text:p>' % inline(what))
        elif kind == "table":
            tables.append(what)
            parts.append(table(what, len(tables)))
        else:
            items = "".join(
                '<text:list-item><text:p text:style-name="Item">%s</text:p></text:list-item>' % inline(item) for item in what
            )
            parts.append('<text:list text:style-name="%s">%s</text:list>' % ("L" if kind == "list" else "N", items))
    body = "<office:text>%s</office:text>" % "".join(parts)
    return document("text", source.title, source.subject, source.language, styles(source, tables), body)


def widths(rows):
    """In proportion to the longest cell of each column, within limits."""
    longest = [min(48, max(15, max(len(row[i]) for row in rows))) for i in range(len(rows[0]))]
    return [WIDTH * length / sum(longest) for length in longest]


def table(rows, number):
    def cells(row, kind):
        return "<table:table-row>%s</table:table-row>" % "".join(
            '<table:table-cell table:style-name="%s" office:value-type="string">'
            '<text:p text:style-name="%s">%s</text:p></table:table-cell>' % (kind, kind + "Text", inline(cell))
            for cell in row
        )

    columns = "".join('<table:table-column table:style-name="T%d.%d"/>' % (number, i) for i in range(len(rows[0])))
    return (
        '<table:table table:name="T%d" table:style-name="T">%s<table:table-header-rows>%s</table:table-header-rows>%s</table:table>'
        '<text:p text:style-name="Gap"/>'
    ) % (number, columns, cells(rows[0], "Head"), "".join(cells(row, "Cell") for row in rows[1:]))


def paragraph(name, size, extra="", more="", parent="Standard", outline=""):
    return (
        '<style:style style:name="%s" style:family="paragraph" style:parent-style-name="%s"%s>'
        '<style:paragraph-properties %s/><style:text-properties fo:font-size="%spt" %s/></style:style>'
    ) % (name, parent, outline, extra, size, more)


def styles(source, tables):
    bold = 'fo:font-weight="bold"'
    named = (
        '<style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="130%%"/>'
        '<style:text-properties style:font-name="Liberation Sans" fo:font-family="Liberation Sans" fo:font-size="11pt"'
        ' fo:color="%s" %s/></style:default-style>'
        '<style:style style:name="Standard" style:family="paragraph"/>' % (INK, language(source.language))
        + paragraph("Text_20_body", 11, 'fo:margin-bottom="0.25cm"')
        + paragraph("Title", 22, 'fo:margin-bottom="0.5cm" fo:line-height="115%"', bold + ' fo:color="%s"' % ACCENT)
        + paragraph(
            "Heading_20_2",
            15,
            'fo:margin-top="0.5cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"',
            bold + ' fo:color="%s"' % ACCENT,
            outline=' style:default-outline-level="2"',
        )
        + paragraph("Section_20_on_20_a_20_new_20_page", 15, 'fo:break-before="page"', parent="Heading_20_2")
        + paragraph("Item", 11, 'fo:margin-bottom="0.1cm"')
        + paragraph("HeadText", 10, "", bold)
        + paragraph("CellText", 10)
        + paragraph("Gap", 6)
        + paragraph("Footer", 9, 'fo:text-align="end"')
    )
    lists = (
        '<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="•">%s'
        "</text:list-level-style-bullet></text:list-style>"
        '<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1"'
        ' style:num-suffix=".">%s</text:list-level-style-number></text:list-style>'
    ) % ((INDENT,) * 2)
    columns = "".join(
        '<style:style style:name="T%d.%d" style:family="table-column"><style:table-column-properties'
        ' style:column-width="%.2fcm"/></style:style>' % (number, i, width)
        for number, rows in enumerate(tables, 1)
        for i, width in enumerate(widths(rows))
    )
    border = 'fo:padding="0.12cm" fo:border-bottom="0.5pt solid #9fb3bd"'
    automatic = (
        '<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"'
        ' fo:margin="2cm"/><style:footer-style><style:header-footer-properties fo:margin-top="0.5cm"/></style:footer-style>'
        "</style:page-layout>"
        '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
        '<style:style style:name="T" style:family="table"><style:table-properties style:width="%scm"'
        ' fo:margin-top="0.2cm" table:align="left"/></style:style>'
        '<style:style style:name="Head" style:family="table-cell"><style:table-cell-properties %s'
        ' fo:background-color="%s"/></style:style>'
        '<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties %s/></style:style>'
    ) % (WIDTH, border, LIGHT, border)
    footer = '<text:p text:style-name="Footer">%s · %s <text:page-number/></text:p>' % (
        inline(source.title),
        PAGE[source.language],
    )
    return (
        "<office:styles>%s%s</office:styles><office:automatic-styles>%s%s</office:automatic-styles>"
        '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">'
        "<style:footer>%s</style:footer></style:master-page></office:master-styles>"
    ) % (named, lists, automatic, columns, footer)


INDENT = (
    '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
    '<style:list-level-label-alignment text:label-followed-by="listtab" fo:margin-left="0.7cm" fo:text-indent="-0.7cm"/>'
    "</style:list-level-properties>"
)
