package org.cites360.document;

import java.util.List;

/** What came of storing a file. */
public sealed interface Stored {

    /**
     * It is kept, and will be scanned and read.
     *
     * @param same the uploader's other documents with the same bytes, the newest first
     */
    record Kept(Document document, List<Document> same) implements Stored {
        public Kept {
            same = List.copyOf(same);
        }
    }

    /** There was not a single byte. */
    record Empty() implements Stored {}

    /** @param most bytes that a file may have */
    record TooLarge(long most) implements Stored {}
}
