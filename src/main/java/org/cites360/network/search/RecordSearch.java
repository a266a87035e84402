package org.cites360.network.search;

import java.time.Instant;
import java.util.List;
import org.cites360.base.Language;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;

/** Finds records by what they and their files say, in whatever language, for a named reader. */
public interface RecordSearch {

    /** @param language of the reader: in which titles are shown where there are any, and what words mean first */
    Results search(Question question, Reader reader, Language language);

    /**
     * What fits a question and was published or changed since, the newest first: for those who follow it. Nothing is forgiven, so
     * that nobody is told of what they did not ask.
     *
     * @param from inclusive
     * @param limit at most so many
     */
    List<RecordId> since(Question question, Instant from, int limit, Reader reader, Language language);
}
