package org.cites360.notice;

import java.util.List;
import java.util.UUID;
import org.cites360.MatrixCells;

/** What waits for somebody is their own business. */
class NoticeMatrix implements MatrixCells {

    private final MyNotices notices;

    NoticeMatrix(MyNotices notices) {
        this.notices = notices;
    }

    @Override
    public List<Cell> cells(Bystanders bystanders) {
        return List.of(
                // For a visitor nothing waits
                new Cell("MyNotices.unread", EVERYBODY, notices::unread),
                new Cell("MyNotices.list", ONESELF, () -> notices.list(0)),
                new Cell("MyNotices.read", ONESELF, () -> notices.read(UUID.randomUUID())),
                new Cell("MyNotices.readAll", ONESELF, notices::readAll),
                new Cell("MyNotices.channels", ONESELF, () -> notices.channels(NoticeKind.ROLE)),
                new Cell("MyNotices.switchTo", ONESELF, () -> notices.switchTo(NoticeKind.ROLE, Channel.MAIL, true)));
    }
}
