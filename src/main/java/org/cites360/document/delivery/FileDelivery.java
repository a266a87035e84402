package org.cites360.document.delivery;

import java.util.List;
import java.util.Optional;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.PersonId;
import org.cites360.document.Document;
import org.cites360.document.DocumentAccess;
import org.cites360.document.DocumentId;
import org.cites360.document.Documents;
import org.cites360.document.Reader;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/** Decides who gets a file: whoever may read something that it is attached to, and who brought it. */
@Service
public class FileDelivery {

    private final Documents documents;
    private final List<DocumentAccess> accesses;
    private final CurrentPerson current;

    FileDelivery(Documents documents, List<DocumentAccess> accesses, CurrentPerson current) {
        this.documents = documents;
        this.accesses = List.copyOf(accesses);
        this.current = current;
    }

    /** What somebody gets who asks for a file. */
    public sealed interface Answer {
        /** @param everybody whether a visitor would get it too */
        record Granted(Document document, Resource content, boolean everybody) implements Answer {}

        /** There is such a file, but not for visitors: signing in may help. */
        record Denied() implements Answer {}

        /** There is none, or it is not ready, or it was refused; or it is none of this person's business that there is one. */
        record Unknown() implements Answer {}
    }

    public Answer file(DocumentId id) {
        return answer(id, documents.open(id));
    }

    /** The small picture. */
    public Answer preview(DocumentId id) {
        return answer(id, documents.preview(id));
    }

    private Answer answer(DocumentId id, Optional<Resource> content) {
        Optional<Document> document = documents.find(id);
        if (document.isEmpty() || content.isEmpty()) {
            return new Answer.Unknown();
        }
        boolean everybody = grants(id, Reader.visitor());
        if (everybody || mayRead(document.get())) {
            return new Answer.Granted(document.get(), content.get(), everybody);
        }
        return current.id().isPresent() ? new Answer.Unknown() : new Answer.Denied();
    }

    private boolean mayRead(Document document) {
        Optional<PersonId> person = current.id();
        return person.isPresent()
                && (person.get().equals(document.uploader())
                        || grants(document.id(), new Reader(person.get(), current.may(Action.READ_NETWORK))));
    }

    private boolean grants(DocumentId id, Reader reader) {
        return accesses.stream().anyMatch(access -> access.mayRead(id, reader));
    }
}
