package org.cites360.notice;

/** How people are told. */
public enum Channel {
    /** In the header; on until it is switched off. */
    BELL,
    /** By mail; off until it is wanted, but for {@linkplain NoticeKind#isMailedAtFirst() some kinds}. */
    MAIL
}
