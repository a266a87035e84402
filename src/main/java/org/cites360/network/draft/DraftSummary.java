package org.cites360.network.draft;

import java.time.Instant;
import org.cites360.base.permission.PersonId;
import org.cites360.network.RecordId;
import org.cites360.network.RecordKind;
import org.cites360.network.TextLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A text that is being worked on, in a list.
 *
 * @param title as far as it is written; empty where it is not
 * @param submitter who submitted it last; null where nobody did
 * @param mine whether whoever asks began, changed or submitted it
 */
public record DraftSummary(
        RecordId id,
        RecordKind kind,
        String site,
        TextLanguage source,
        TextLanguage language,
        TextState state,
        String title,
        Instant changed,
        @Nullable PersonId submitter,
        boolean mine) {

    /** The path of the page on which it is written. */
    public String path() {
        return "/network/drafts/" + id + "/" + language.tag();
    }

    /** The path of the page on which it is reviewed. */
    public String reviewPath() {
        return "/network/review/" + id + "/" + language.tag();
    }
}
