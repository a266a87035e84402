package org.cites360.document;

import java.util.List;
import java.util.Optional;

/** How the files of the installation are, for whoever runs it. */
public interface FileFigures {

    /**
     * @param size bytes of all that is kept, each content once
     * @param waiting for the scanner, or for being read
     * @param problems ready, but not or not wholly read
     */
    record Figures(long documents, long size, long waiting, long refused, long problems, long altered) {}

    /** What helps, and whether it is there. */
    record Helpers(boolean scannerConfigured, Optional<String> scanner, Optional<String> office) {}

    /** @throws org.cites360.base.permission.NotPermitted to everybody but administrators */
    Figures figures();

    /** Asks the scanner. @throws org.cites360.base.permission.NotPermitted to everybody but administrators */
    Helpers helpers();

    /**
     * Documents whose bytes are no longer those that were stored, 100 at most.
     *
     * @throws org.cites360.base.permission.NotPermitted to everybody but administrators
     */
    List<Document> altered();
}
