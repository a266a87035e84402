"""LibreOffice without its window: a flat OpenDocument file becomes what people open, the same bytes each time."""

import pathlib
import re
import shutil
import subprocess
import tempfile
import zipfile

from .flat import DATE

PDF = (
    'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"PDFUACompliance":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"}}'
)
SECONDS = 120
STAMP = re.compile(rb"(\(D:)\d{14}([^)]*\))")
XMP = re.compile(rb"(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")
IDENTITY = re.compile(rb"(/ID\s*\[\s*<)[0-9A-F]{32}(>\s*<)[0-9A-F]{32}(>)|(/DocChecksum /)[0-9A-F]{32}")
MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
SESSION = re.compile(rb'(<config:config-item config:name="Rsid(?:Root)?" config:type="int">)\d+')


def available():
    return shutil.which("soffice") is not None


def convert(draft, target):
    """Makes the target, by its ending, from a flat file."""
    ending = target.suffix[1:]
    with tempfile.TemporaryDirectory(dir=draft.parent) as folder:
        subprocess.run(
            ["soffice", "-env:UserInstallation=file://%s/profile" % draft.parent, "--headless", "--convert-to",
             PDF if ending == "pdf" else ending, "--outdir", folder, draft],
            check=True, timeout=SECONDS, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        made = pathlib.Path(folder) / (draft.stem + "." + ending)
        if not made.exists():
            raise SystemExit("script/content-files: LibreOffice made no %s of %s" % (ending, draft.name))
        target.parent.mkdir(parents=True, exist_ok=True)
        (still_pdf if ending == "pdf" else still_zip)(made, target)
    return target


def still_pdf(made, target):
    """Without the moment and the chance in it; every place keeps its length, so that the table of places stays right."""
    data = made.read_bytes()
    data = STAMP.sub(lambda m: m[1] + re.sub(r"\D", "", DATE).encode() + m[2], data)
    data = XMP.sub(lambda m: m[1] + DATE.encode(), data)
    data = IDENTITY.sub(lambda m: (m[4] + b"0" * 32) if m[4] else m[1] + b"0" * 32 + m[2] + b"0" * 32 + m[3], data)
    target.write_bytes(data)


def still_zip(made, target):
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(target, "w") as out:
        for entry in source.infolist():
            data = MODIFIED.sub(lambda m: m[1] + DATE.encode() + b"Z", source.read(entry))
            data = SESSION.sub(lambda m: m[1] + b"1", data)
            still = zipfile.ZipInfo(entry.filename, (2026, 11, 25, 0, 0, 0))
            still.compress_type = zipfile.ZIP_STORED if entry.filename == "mimetype" else zipfile.ZIP_DEFLATED
            out.writestr(still, data)
