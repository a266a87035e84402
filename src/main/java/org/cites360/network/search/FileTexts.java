package org.cites360.network.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cites360.network.TextLanguage;
import org.jspecify.annotations.Nullable;

/** What is written in files. */
interface FileTexts {

    /** What is known of a file's text by now. */
    sealed interface Reading {}

    /** It is still being read. */
    record NotYet() implements Reading {}

    /** There is nothing to find in it, and there will not be. */
    record Nothing() implements Reading {}

    /** @param language as it was recognised; null where it could not be */
    record Text(@Nullable TextLanguage language, List<Page> pages) implements Reading {}

    /** @param number from 1; 0 where the file has no pages */
    record Page(int number, String text) {}

    Reading read(UUID document);

    /** What a reader needs to open a file. */
    interface File {

        String name();

        /** The path of its address. @param page from 1, at which it opens where that can be; 0 for none */
        String path(int page);
    }

    /** Those of them that are there. */
    Map<UUID, File> files(Collection<UUID> documents);
}
