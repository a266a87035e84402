package org.cites360.document;

/** Where a document stands. It moves forward only; {@link #READY} and {@link #REFUSED} are the ends. */
public enum DocumentState {
    /** Waits for the virus scanner, also while its daemon is away. Not delivered. */
    SCANNING,
    /** Waits for its text to be read. Not delivered, since its type is not known yet. */
    READING,
    /** Delivered to whoever may read it; a {@link DocumentProblem} says where its text could not be read. */
    READY,
    /** Not delivered, its bytes are gone; the {@link DocumentProblem} says why. */
    REFUSED;

    /** Whether nothing more will happen to it. */
    public boolean settled() {
        return this == READY || this == REFUSED;
    }
}
