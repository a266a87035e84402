"""A presentation: a title, then a slide for each heading, its points in the slide's own outline, so that readers aloud find them."""

from .flat import ACCENT, INK, document, language
from .source import inline


def flat(source):
    pages = [page(1, "opening", source.title, "<text:p>%s</text:p>" % inline(source.subject), "subtitle")]
    heading = None
    for kind, what in source.blocks:
        if kind == "heading":
            heading = what
        elif kind == "list":
            points = "".join("<text:list-item><text:p>%s</text:p></text:list-item>" % inline(point) for point in what)
            outline = '<text:list text:style-name="L">%s</text:list>' % points
            pages.append(page(len(pages) + 1, "points", heading, outline, "outline"))
    body = "<office:presentation>%s</office:presentation>" % "".join(pages)
    return document("presentation", source.title, source.subject, source.language, styles(source), body)


BOXES = {
    "opening": {"title": (2, 5, 23.4, 4.5), "subtitle": (2, 10, 23.4, 3)},
    "points": {"title": (2, 1.2, 23.4, 2.4), "outline": (2, 4.4, 23.4, 10.3)},
}


def frame(master, kind, content):
    return (
        '<draw:frame presentation:style-name="%s-%s" presentation:class="%s" draw:layer="layout"'
        ' svg:x="%scm" svg:y="%scm" svg:width="%scm" svg:height="%scm"><draw:text-box>%s</draw:text-box></draw:frame>'
    ) % ((master, kind, kind) + BOXES[master][kind] + (content,))


def page(number, master, title, content, kind):
    return (
        '<draw:page draw:name="page%d" draw:master-page-name="%s" presentation:presentation-page-layout-name="AL-%s">%s%s</draw:page>'
    ) % (number, master, master, frame(master, "title", "<text:p>%s</text:p>" % inline(title)), frame(master, kind, content))


def presentation_style(name, size, color, more="", align="start", anchor="top"):
    return (
        '<style:style style:name="%s" style:family="presentation"><style:graphic-properties draw:stroke="none" draw:fill="none"'
        ' draw:auto-grow-height="false" draw:fit-to-size="shrink-to-fit" draw:textarea-vertical-align="%s"/>'
        '<style:paragraph-properties fo:text-align="%s" fo:margin-bottom="0.3cm"/>'
        '<style:text-properties fo:font-family="Liberation Sans" style:font-name="Liberation Sans" fo:font-size="%spt"'
        ' fo:color="%s" %s/></style:style>'
    ) % (name, anchor, align, size, color, more)


def styles(source):
    said = language(source.language)
    bold = 'fo:font-weight="bold" ' + said
    named = (
        '<style:default-style style:family="graphic"><style:text-properties fo:font-family="Liberation Sans" %s/>'
        "</style:default-style>" % said
        + presentation_style("opening-title", 40, "#ffffff", bold, anchor="bottom")
        + presentation_style("opening-subtitle", 22, "#ffffff", said)
        + presentation_style("points-title", 30, ACCENT, bold, anchor="middle")
        + presentation_style("points-outline", 22, INK, said)
        + '<style:presentation-page-layout style:name="AL-opening"><presentation:placeholder presentation:object="title"/>'
        '<presentation:placeholder presentation:object="subtitle"/></style:presentation-page-layout>'
        '<style:presentation-page-layout style:name="AL-points"><presentation:placeholder presentation:object="title"/>'
        '<presentation:placeholder presentation:object="outline"/></style:presentation-page-layout>'
    )
    automatic = (
        '<style:page-layout style:name="PM"><style:page-layout-properties fo:page-width="27.4cm" fo:page-height="15.41cm"'
        ' fo:margin="0cm" style:print-orientation="landscape"/></style:page-layout>'
        '<style:style style:name="dark" style:family="drawing-page"><style:drawing-page-properties draw:fill="solid"'
        ' draw:fill-color="%s"/></style:style>'
        '<style:style style:name="white" style:family="drawing-page"><style:drawing-page-properties draw:fill="solid"'
        ' draw:fill-color="#ffffff"/></style:style>'
        '<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="•">'
        '<style:list-level-properties text:min-label-width="0.9cm"/><style:text-properties fo:color="%s"/>'
        "</text:list-level-style-bullet></text:list-style>"
    ) % (ACCENT, ACCENT)
    masters = "".join(
        '<style:master-page style:name="%s" style:page-layout-name="PM" draw:style-name="%s">%s</style:master-page>'
        % (master, look, "".join(frame(master, kind, "") for kind in BOXES[master]))
        for master, look in (("opening", "dark"), ("points", "white"))
    )
    return (
        "<office:styles>%s</office:styles><office:automatic-styles>%s</office:automatic-styles>"
        "<office:master-styles>%s</office:master-styles>"
    ) % (named, automatic, masters)
