package org.cites360.notice.bell;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.PersonId;
import org.cites360.notice.Channel;
import org.cites360.notice.MyNotices;
import org.cites360.notice.NoticeKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class MyNoticeService implements MyNotices {

    private static final int PAGE = 20;

    private final NoticeTable table;
    private final CurrentPerson person;
    private final Clock clock;

    MyNoticeService(NoticeTable table, CurrentPerson person, Clock clock) {
        this.table = table;
        this.person = person;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public int unread() {
        return person.id().map(table::unread).orElse(0);
    }

    @Override
    @Transactional(readOnly = true)
    public Listing list(int page) {
        PersonId me = person.require();
        int pages = Math.max(1, Math.ceilDiv(table.count(me), PAGE));
        int shown = Math.clamp(page, 0, pages - 1);
        return new Listing(table.newest(me, shown * PAGE, PAGE), shown, pages, table.unread(me));
    }

    @Override
    public void read(UUID notice) {
        table.read(person.require(), notice, clock.instant());
    }

    @Override
    public void readAll() {
        table.readAll(person.require(), clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Channel> channels(NoticeKind kind) {
        return table.channels(person.require(), kind);
    }

    @Override
    public void switchTo(NoticeKind kind, Channel channel, boolean on) {
        table.choose(person.require(), kind, channel, on);
    }
}
