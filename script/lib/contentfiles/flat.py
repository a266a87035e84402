"""What the flat OpenDocument files have in common."""

import html

DATE = "2026-11-25T00:00:00"
COUNTRIES = {"fr": "BE", "nl": "BE", "en": "GB"}
NAMESPACES = " ".join(
    'xmlns:%s="%s"' % (name, address)
    for name, address in {
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
        "presentation": "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0",
        "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
        "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
        "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
        "dc": "http://purl.org/dc/elements/1.1/",
    }.items()
)
FONTS = (
    '<office:font-face-decls><style:font-face style:name="Liberation Sans" svg:font-family="\'Liberation Sans\'"'
    ' style:font-family-generic="swiss" style:font-pitch="variable"/></office:font-face-decls>'
)
INK, ACCENT, LIGHT = "#1f2933", "#0b4f6c", "#e8f1f4"


def language(tag):
    return 'fo:language="%s" fo:country="%s"' % (tag, COUNTRIES[tag])


def document(kind, title, subject, tag, styles, body):
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<office:document %s office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.%s">'
        "<office:meta><meta:initial-creator>Cités 360</meta:initial-creator><dc:creator>Cités 360</dc:creator>"
        "<meta:creation-date>%s</meta:creation-date><dc:date>%s</dc:date>"
        "<dc:title>%s</dc:title><dc:subject>%s</dc:subject><dc:language>%s-%s</dc:language></office:meta>"
        "%s%s<office:body>%s</office:body></office:document>"
    ) % (
        NAMESPACES,
        kind,
        DATE,
        DATE,
        html.escape(title),
        html.escape(subject),
        tag,
        COUNTRIES[tag],
        FONTS,
        styles,
        body,
    )
