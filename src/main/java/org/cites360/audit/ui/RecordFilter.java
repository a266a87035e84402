package org.cites360.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditRecord;
import org.cites360.base.permission.PersonId;
import org.cites360.base.ui.ReaderTime;
import org.cites360.base.ui.UiLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of the page asks for. What makes no sense in it is left out.
 *
 * @param path of the page
 * @param from the first day, on the reader's clock
 * @param to the last day
 * @param page from 0
 */
record RecordFilter(
        String path,
        @Nullable String site,
        @Nullable AuditKind kind,
        @Nullable PersonId person,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int page) {

    static RecordFilter of(String path, @Nullable String site, QueryParameters query) {
        Function<String, String> value = name -> query.getSingleParameter(name).orElse("");
        String page = value.apply("page");
        RecordFilter first = new RecordFilter(path, site, null, null, null, null, 0)
                .with(value.apply("kind"), value.apply("person"), value.apply("from"), value.apply("to"));
        return page.matches("[1-9][0-9]{0,6}") ? first.withPage(Integer.parseInt(page) - 1) : first;
    }

    RecordFilter with(String kind, String person, String from, String to) {
        return new RecordFilter(path, site, AuditKind.of(kind).orElse(null), personOf(person), day(from), day(to), 0);
    }

    RecordFilter withPage(int page) {
        return new RecordFilter(path, site, kind, person, from, to, page);
    }

    /** The same record, with everything in it. */
    RecordFilter open() {
        return new RecordFilter(path, site, null, null, null, null, 0);
    }

    boolean narrows() {
        return kind != null || person != null || from != null || to != null;
    }

    AuditRecord.Question question() {
        return new AuditRecord.Question(site, kind, person, start(from), to == null ? null : start(to.plusDays(1)));
    }

    String address() {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("lang", UiLanguage.current().tag())
                .queryParamIfPresent("kind", Optional.ofNullable(kind).map(AuditKind::key))
                .queryParamIfPresent("person", Optional.ofNullable(person))
                .queryParamIfPresent("from", Optional.ofNullable(from))
                .queryParamIfPresent("to", Optional.ofNullable(to))
                .queryParamIfPresent("page", page == 0 ? Optional.empty() : Optional.of(page + 1))
                .toUriString();
    }

    static QueryParameters query(String address) {
        return QueryParameters.fromString(address.substring(address.indexOf('?') + 1));
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        ZoneId zone = ReaderTime.zone();
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static @Nullable PersonId personOf(String text) {
        try {
            return text.isEmpty() ? null : PersonId.of(text);
        } catch (IllegalArgumentException nobody) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
