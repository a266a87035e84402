package org.cites360.document.store;

import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;

/**
 * What a file is, from its content and its name: the content decides. Names only tell kinds of text apart, such as CSV from prose;
 * none makes a page of the web of what did not begin as one, and was not looked at as one.
 *
 * @param type of the file
 * @param mismatch whether the name promises something else
 */
record NamedType(String type, boolean mismatch) {

    /** Works on names alone here: no content is read in the application. */
    private static final Tika NAMES = new Tika();

    private static final MediaTypeRegistry REGISTRY = MediaTypeRegistry.getDefaultRegistry();
    private static final Set<MediaType> TEXT = Set.of(MediaType.TEXT_PLAIN, MediaType.APPLICATION_XML);

    private static final Set<MediaType> PAGES =
            Set.of(MediaType.TEXT_HTML, MediaType.application("xhtml+xml"), MediaType.image("svg+xml"));

    static NamedType of(String content, String name) {
        MediaType found = REGISTRY.normalize(MediaType.parse(content));
        MediaType promised = REGISTRY.normalize(MediaType.parse(NAMES.detect(name)));
        if (promised.equals(MediaType.OCTET_STREAM) || promised.equals(found)) {
            return new NamedType(content, false);
        }
        boolean kindOfText =
                TEXT.contains(found) && !PAGES.contains(promised) && REGISTRY.isSpecializationOf(promised, found);
        return kindOfText ? new NamedType(promised.toString(), false) : new NamedType(content, true);
    }
}
