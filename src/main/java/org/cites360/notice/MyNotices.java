package org.cites360.notice;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What waits for the person who is signed in. Refused to everybody else. */
public interface MyNotices {

    /**
     * @param page from 0
     * @param pages at least 1
     */
    record Listing(List<Notice> notices, int page, int pages, int unread) {
        public Listing {
            notices = List.copyOf(notices);
        }
    }

    /** How many have not been read; 0 for a visitor. */
    int unread();

    /**
     * The newest first.
     *
     * @param page from 0; a page beyond the last is the last
     */
    Listing list(int page);

    /** Marks one as read; nothing happens when it is somebody else's. */
    void read(UUID notice);

    void readAll();

    /** The channels that are on for a kind. */
    Set<Channel> channels(NoticeKind kind);

    void switchTo(NoticeKind kind, Channel channel, boolean on);
}
