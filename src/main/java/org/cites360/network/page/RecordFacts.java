package org.cites360.network.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.web.Pages;
import org.cites360.network.Facts;
import org.cites360.network.Licence;
import org.cites360.network.PublishedRecord;
import org.cites360.network.page.RecordPage.Fact;
import org.cites360.network.page.RecordPage.LicenceView;
import org.cites360.site.Site;
import org.cites360.site.SiteNames;
import org.cites360.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The facts of a record in words. Whom to ask is named; how to reach them is for the network alone. */
@Component
class RecordFacts {

    private final Sites sites;
    private final SiteNames names;
    private final Texts texts;

    RecordFacts(Sites sites, SiteNames names, Texts texts) {
        this.sites = sites;
        this.names = names;
        this.texts = texts;
    }

    List<Fact> of(PublishedRecord record, Language language) {
        List<Fact> facts = new ArrayList<>();
        Optional<Site> site = sites.find(record.site());
        facts.add(new Fact(
                label(language, "centre"),
                site.map(Site::name).orElse(record.site()),
                site.map(found -> found.languages().getFirst()).orElse(null),
                site.map(found -> Pages.in("/sites/" + found.slug(), language)).orElse(null)));
        site.ifPresent(found ->
                add(facts, language, "where", names.city(found, language) + ", " + names.country(found, language)));
        add(
                facts,
                language,
                "target-groups",
                record.facts().targetGroups().stream()
                        .map(group -> texts.get(language, "network.target-group." + group.key()))
                        .collect(Collectors.joining(", ")));
        switch (record.facts()) {
            case Facts.Practice practice -> practice(facts, practice, language);
            case Facts.Resource resource -> resource(facts, resource, language);
        }
        Facts.Contact contact = record.facts().contact();
        add(facts, language, "contact", contact == null ? null : contact.name());
        add(facts, language, "published", RecordDates.day(record.firstPublished(), language));
        if (record.edition() > 1) {
            add(facts, language, "changed", RecordDates.day(record.changed(), language));
        }
        return facts;
    }

    List<String> themes(PublishedRecord record, Language language) {
        return record.facts().themes().stream()
                .map(theme -> texts.get(language, "site.theme." + theme.key()))
                .toList();
    }

    LicenceView licence(Facts facts, Language language) {
        Licence licence = facts.licence();
        return new LicenceView(
                licence == Licence.ALL_RIGHTS_RESERVED
                        ? texts.get(language, "network.licence.all-rights-reserved")
                        : licence.label(),
                licence.address().orElse(null),
                facts instanceof Facts.Resource resource ? resource.rightsHolder() : null);
    }

    private void practice(List<Fact> facts, Facts.Practice practice, Language language) {
        Facts.Period period = practice.period();
        if (period != null) {
            String from = RecordDates.inWords(period.from(), language);
            if (period.to() == null) {
                add(facts, language, "start", from);
            } else {
                String to = RecordDates.inWords(period.to(), language);
                add(facts, language, "period", from.equals(to) ? from : from + " – " + to);
            }
        }
        add(facts, language, "place", practice.place());
        Facts.Provenance provenance = practice.provenance();
        String origin =
                texts.get(language, "network.origin." + provenance.origin().key());
        String name = provenance.name();
        String year = provenance.year() == null
                        || (name != null && name.contains(provenance.year().toString()))
                ? ""
                : " (" + provenance.year() + ")";
        String colon = language == Language.FR ? " : " : ": ";
        add(facts, language, "provenance", origin + (name == null ? "" : colon + name) + year);
    }

    private void resource(List<Fact> facts, Facts.Resource resource, Language language) {
        add(
                facts,
                language,
                "type",
                texts.get(language, "network.resource-type." + resource.type().key()));
        add(
                facts,
                language,
                "languages",
                resource.languages().stream()
                        .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(language.locale()))
                        .collect(Collectors.joining(", ")));
        add(
                facts,
                language,
                "made",
                resource.made() == null ? null : resource.made().toString());
    }

    private void add(List<Fact> facts, Language language, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(label(language, key), value, null, null));
        }
    }

    private String label(Language language, String key) {
        return texts.get(language, "record-page." + key);
    }
}
