package org.cites360.network.content;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cites360.network.Facts;
import org.cites360.network.RecordKind;
import org.cites360.network.RecordText;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A record as its folder says it, without mistakes.
 *
 * @param folder such as {@code practices/uppercut}
 * @param facts without files and resources, which have no ids before they are kept
 * @param files of a practice any number, of a resource one or none
 * @param resources folders of the resources that a practice uses, such as {@code resources/five-themes}
 */
record ContentRecord(
        String folder,
        RecordKind kind,
        String site,
        TextLanguage source,
        Visibility visibility,
        Facts facts,
        Map<TextLanguage, RecordText> texts,
        List<ContentFile> files,
        List<String> resources) {

    /** @param id of the attachment @param language its tag; null for a file without words, or in several languages */
    record ContentFile(String id, Path path, @Nullable String language) {}

    /** By which the import knows the record. */
    static String key(String folder) {
        return "content/" + folder;
    }
}
