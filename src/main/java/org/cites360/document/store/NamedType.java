package org.cites360.document.store;

import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;

/**
 * What a file is, from its content and its name: the content decides. Names only tell kinds of text apart, such as CSV from prose.
 *
 * @param type of the file
 * @param mismatch whether the name promises something else
 */
record NamedType(String type, boolean mismatch) {

    /** Works on names alone here: no content is read in the application. */
    private static final Tika NAMES = new Tika();

    private static final MediaTypeRegistry REGISTRY = MediaTypeRegistry.getDefaultRegistry();
    private static final Set<MediaType> TEXT = Set.of(MediaType.TEXT_PLAIN, MediaType.APPLICATION_XML);

    static NamedType of(String content, String name) {
        MediaType found = REGISTRY.normalize(MediaType.parse(content));
        MediaType promised = REGISTRY.normalize(MediaType.parse(NAMES.detect(name)));
        if (promised.equals(MediaType.OCTET_STREAM) || promised.equals(found)) {
            return new NamedType(content, false);
        }
        boolean kindOfText = TEXT.contains(found) && REGISTRY.isSpecializationOf(promised, found);
        return kindOfText ? new NamedType(promised.toString(), false) : new NamedType(content, true);
    }
}
