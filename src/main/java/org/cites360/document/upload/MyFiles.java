package org.cites360.document.upload;

import java.util.List;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.PersonId;
import org.cites360.document.Document;
import org.cites360.document.store.DocumentRows;
import org.springframework.stereotype.Service;

/** What the person who is signed in has sent. */
@Service
public class MyFiles {

    private static final int PAGE = 20;

    private final DocumentRows rows;
    private final CurrentPerson current;

    MyFiles(DocumentRows rows, CurrentPerson current) {
        this.rows = rows;
        this.current = current;
    }

    /**
     * @param page from 0
     * @param pages at least 1
     */
    public record Listing(List<Document> documents, int page, int pages) {
        public Listing {
            documents = List.copyOf(documents);
        }
    }

    /**
     * The newest first.
     *
     * @param page from 0; a page beyond the last is the last
     */
    public Listing list(int page) {
        PersonId person = current.require();
        int pages = Math.max(1, Math.ceilDiv(rows.countUploadedBy(person), PAGE));
        int shown = Math.clamp(page, 0, pages - 1);
        return new Listing(rows.uploadedBy(person, shown * PAGE, PAGE), shown, pages);
    }
}
