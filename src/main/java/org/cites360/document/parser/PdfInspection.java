package org.cites360.document.parser;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What a PDF would do beside being shown. Every object is looked at, since an action can hang on any of them. */
final class PdfInspection {

    private static final COSName JAVASCRIPT = COSName.getPDFName("JavaScript");
    /** Actions that start a program, send what was typed, or bring data in. */
    private static final Set<String> ACTIONS =
            Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "Rendition", "RichMediaExecute", "GoToE");

    private static final Set<String> LIVELY = Set.of("RichMedia", "Movie", "Screen", "3D");

    private final Set<String> flags = new TreeSet<>();

    private PdfInspection() {}

    static Set<String> of(PDDocument pdf) throws IOException {
        PdfInspection inspection = new PdfInspection();
        COSDocument objects = pdf.getDocument();
        for (COSObjectKey key : Set.copyOf(objects.getXrefTable().keySet())) {
            COSObject object = objects.getObjectFromPool(key);
            inspection.look(object.getObject(), 0);
        }
        inspection.look(objects.getTrailer(), 0);
        return inspection.flags;
    }

    /** Objects of their own are looked at by themselves; only what is written inside one is followed. */
    private void look(COSBase object, int depth) {
        if (depth > 20) {
            return;
        }
        if (object instanceof COSDictionary dictionary) {
            look(dictionary);
            for (COSBase value : dictionary.getValues()) {
                if (!(value instanceof COSObject)) {
                    look(value, depth + 1);
                }
            }
        } else if (object instanceof org.apache.pdfbox.cos.COSArray array) {
            for (COSBase value : array) {
                if (!(value instanceof COSObject)) {
                    look(value, depth + 1);
                }
            }
        }
    }

    private void look(COSDictionary dictionary) {
        String action = dictionary.getNameAsString(COSName.S);
        if (action != null && ACTIONS.contains(action)
                || dictionary.containsKey(COSName.JS)
                || dictionary.containsKey(JAVASCRIPT)) {
            flags.add("ACTIVE_CONTENT");
        }
        String kind = dictionary.getNameAsString(COSName.SUBTYPE);
        if (kind != null && LIVELY.contains(kind)) {
            flags.add("ACTIVE_CONTENT");
        }
        if (dictionary.containsKey(COSName.XFA)) {
            flags.add("XFA");
        }
        if (dictionary.containsKey(COSName.EMBEDDED_FILES)
                || dictionary.containsKey(COSName.EF)
                || "FileAttachment".equals(kind)) {
            flags.add("EMBEDDED_FILES");
        }
    }
}
