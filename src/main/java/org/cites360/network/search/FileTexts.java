package org.cites360.network.search;

import java.util.List;
import java.util.Optional;
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

    /** @param path of its address, at a page where that can be */
    record File(String name, int page, String path) {}

    /** What a reader needs to open it; empty where it is not there. */
    Optional<File> file(UUID document, int page);
}
