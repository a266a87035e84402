package org.cites360.site;

import java.time.Clock;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.base.i18n.NamedValues;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a centre's coordinator writes its entry in the directory. From then on the delivered file no longer changes it. */
@Service
@Transactional
public class SiteEntries {

    private static final int LONGEST = 200;
    private static final int MOST_THEMES = 10;
    private static final String OPENED = "(18|19|20)\\d{2}(-(0[1-9]|1[0-2]))?";
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final SiteRepository repository;
    private final SiteThemes themes;
    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final AuditLog audit;
    private final Clock clock;

    SiteEntries(
            SiteRepository repository,
            SiteThemes themes,
            JdbcClient jdbc,
            CurrentPerson current,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.themes = themes;
        this.jdbc = jdbc;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param version to be given back when it is saved */
    public record Opened(SiteEntry entry, int version) {}

    /** What has to be mended first; each has its text {@code site-entry.problem.<key>}. */
    public enum Problem {
        NAME,
        LONG,
        OPENED,
        OPENED_LATER,
        LANGUAGES,
        THEMES_MANY,
        THEME_NAME;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What became of saving. */
    public sealed interface Outcome {
        record Done(int version) implements Outcome {}

        record Wrong(List<Problem> problems) implements Outcome {}

        /** Somebody else saved meanwhile; nothing was changed. */
        record Overtaken(Opened theirs) implements Outcome {}
    }

    /** Empty where there is no such centre. */
    @Transactional(readOnly = true)
    public Optional<Opened> open(String site) {
        current.require(Action.EDIT_CENTRE, site);
        return repository.findById(site).map(entity -> opened(site, entity));
    }

    /** Puts the entry in force, at once and for everybody. What changed is put on record. */
    public Outcome save(String site, SiteEntry typed, int version) {
        PersonId me = current.require(Action.EDIT_CENTRE, site);
        SiteEntry entry = stripped(typed);
        List<Problem> problems = problems(entry);
        if (!problems.isEmpty()) {
            return new Outcome.Wrong(problems);
        }
        jdbc.sql("select slug from site where slug = :site for update")
                .param("site", site)
                .query()
                .singleValue();
        SiteEntity entity = repository.findById(site).orElseThrow();
        Opened before = opened(site, entity);
        if (before.version() != version) {
            return new Outcome.Overtaken(before);
        }
        if (entry.equals(before.entry())) {
            return new Outcome.Done(version);
        }
        entity.write(entry, clock.instant());
        repository.saveAndFlush(entity);
        themes.replace(site, entry.themes());
        audit.record(AuditEvent.of(AuditKind.CENTRE_CHANGED, me).at(site).with(changes(before.entry(), entry)));
        return new Outcome.Done(version + 1);
    }

    private Opened opened(String site, SiteEntity entity) {
        Site found = entity.toSite();
        Site.Address address = found.address();
        return new Opened(
                new SiteEntry(
                        found.name(),
                        address == null ? "" : address.street(),
                        address == null ? "" : Objects.requireNonNullElse(address.postalCode(), ""),
                        Objects.requireNonNullElse(found.transport(), ""),
                        Objects.requireNonNullElse(found.opened(), ""),
                        found.languages(),
                        themes.of(site),
                        found.confirmed()),
                entity.version());
    }

    private static SiteEntry stripped(SiteEntry typed) {
        return new SiteEntry(
                NamedValues.oneLine(typed.name()),
                NamedValues.oneLine(typed.street()),
                NamedValues.oneLine(typed.postalCode()),
                NamedValues.oneLine(typed.transport()),
                typed.opened().strip(),
                typed.languages().stream().distinct().toList(),
                typed.themes().stream()
                        .map(theme -> new OwnTheme(
                                theme.theme(),
                                theme.names().entrySet().stream()
                                        .filter(name -> !name.getValue().isBlank())
                                        .collect(Collectors.toMap(
                                                Map.Entry::getKey, name -> NamedValues.oneLine(name.getValue())))))
                        .toList(),
                typed.confirmed());
    }

    private List<Problem> problems(SiteEntry entry) {
        List<Problem> problems = new ArrayList<>();
        if (entry.name().isEmpty()) {
            problems.add(Problem.NAME);
        }
        List<String> texts =
                new ArrayList<>(List.of(entry.name(), entry.street(), entry.postalCode(), entry.transport()));
        entry.themes().forEach(theme -> texts.addAll(theme.names().values()));
        if (texts.stream().anyMatch(text -> text.length() > LONGEST)) {
            problems.add(Problem.LONG);
        }
        if (!entry.opened().isEmpty()) {
            if (!entry.opened().matches(OPENED)) {
                problems.add(Problem.OPENED);
            } else if (isLater(entry.opened())) {
                problems.add(Problem.OPENED_LATER);
            }
        }
        if (entry.languages().isEmpty() || !LANGUAGES.containsAll(entry.languages())) {
            problems.add(Problem.LANGUAGES);
        }
        if (entry.themes().size() > MOST_THEMES) {
            problems.add(Problem.THEMES_MANY);
        }
        if (entry.themes().stream().anyMatch(theme -> theme.names().isEmpty())) {
            problems.add(Problem.THEME_NAME);
        }
        return problems;
    }

    private boolean isLater(String opened) {
        YearMonth now = YearMonth.now(clock.withZone(ZoneOffset.UTC));
        return opened.length() == 4
                ? Year.parse(opened).getValue() > now.getYear()
                : YearMonth.parse(opened).isAfter(now);
    }

    /** What was and what is, field by field: the history of the entry is in the record of who did what. */
    private static Map<String, String> changes(SiteEntry before, SiteEntry after) {
        Map<String, String> changes = new LinkedHashMap<>();
        change("name", before.name(), after.name(), changes);
        change("street", before.street(), after.street(), changes);
        change("postal-code", before.postalCode(), after.postalCode(), changes);
        change("transport", before.transport(), after.transport(), changes);
        change("opened", before.opened(), after.opened(), changes);
        change("languages", String.join(" ", before.languages()), String.join(" ", after.languages()), changes);
        change("themes", themes(before), themes(after), changes);
        change("confirmed", Boolean.toString(before.confirmed()), Boolean.toString(after.confirmed()), changes);
        return changes;
    }

    private static String themes(SiteEntry entry) {
        return entry.themes().stream()
                .map(theme -> theme.theme().key() + ": "
                        + String.join(" / ", theme.names().values()))
                .collect(Collectors.joining(", "));
    }

    private static void change(String field, String before, String after, Map<String, String> changes) {
        if (!before.equals(after)) {
            changes.put(field, (before.isEmpty() ? "–" : before) + " → " + (after.isEmpty() ? "–" : after));
        }
    }
}
