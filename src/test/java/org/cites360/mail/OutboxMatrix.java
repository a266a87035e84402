package org.cites360.mail;

import java.util.List;
import java.util.UUID;
import org.cites360.MatrixCells;

/** Mails of others are the administrator's business alone. */
class OutboxMatrix implements MatrixCells {

    private final Outbox outbox;

    OutboxMatrix(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public List<Cell> cells(Bystanders bystanders) {
        return List.of(
                new Cell("Outbox.hasServer", ADMINISTRATORS, outbox::hasServer),
                new Cell("Outbox.list", ADMINISTRATORS, () -> outbox.list(null, 0)),
                new Cell("Outbox.look", ADMINISTRATORS, () -> outbox.look(UUID.randomUUID())),
                new Cell("Outbox.reveal", ADMINISTRATORS, () -> outbox.reveal(UUID.randomUUID())),
                new Cell("Outbox.again", ADMINISTRATORS, () -> outbox.again(UUID.randomUUID())),
                new Cell("Outbox.test", ADMINISTRATORS, outbox::test));
    }
}
