package org.cites360.network.follow;

import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.network.PublishedRecord;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.adoption.AdoptionDates;
import org.cites360.network.event.EventContent;
import org.cites360.network.ui.RecordAddress;
import org.cites360.site.Site;
import org.cites360.site.SiteNames;
import org.cites360.site.Sites;
import org.springframework.stereotype.Component;

/** News in words. */
@Component
public class NewsLine {

    private final Texts texts;
    private final Sites sites;
    private final SiteNames names;

    NewsLine(Texts texts, Sites sites, SiteNames names) {
        this.texts = texts;
        this.sites = sites;
        this.names = names;
    }

    /**
     * A line of a list.
     *
     * @param lang tag of the title's language
     * @param path of this installation, without a language
     * @param what kind of news it is, and whose
     * @param summary what it is about, in the language of the title; may be empty
     */
    public record Line(String title, String lang, String path, String what, String summary) {}

    /** @param members whether the link leads to the members' page also of what everybody reads */
    public Line of(NewsItem item, Language language, boolean members) {
        return switch (item) {
            case NewsItem.Shared(PublishedRecord record, boolean first) ->
                line(
                        record,
                        texts.get(
                                language,
                                "follow." + record.kind().key() + (first ? ".new" : ".changed"),
                                city(record.site(), language)),
                        language,
                        members);
            case NewsItem.TakenUp(var adoption, PublishedRecord practice) ->
                line(
                        practice,
                        texts.get(
                                language,
                                "follow.taken-up",
                                city(adoption.site(), language),
                                AdoptionDates.text(adoption.since(), language),
                                city(practice.site(), language)),
                        language,
                        members);
            case NewsItem.Announced(var event) -> {
                EventContent.Text text =
                        event.content().text(TextLanguage.of(language)).text();
                boolean closed = event.visibility() == Visibility.NETWORK;
                yield new Line(
                        text.title(),
                        event.content()
                                .text(TextLanguage.of(language))
                                .language()
                                .tag(),
                        members || closed ? event.membersPath() : event.path(),
                        texts.get(
                                language,
                                "follow.announced",
                                city(event.site(), language),
                                event.content().days(language)),
                        text.summary());
            }
        };
    }

    private static Line line(PublishedRecord record, String what, Language language, boolean members) {
        PublishedRecord.Shown shown = record.in(TextLanguage.of(language));
        boolean closed = record.visibility() == Visibility.NETWORK;
        return new Line(
                shown.text().title(),
                shown.language().tag(),
                members || closed ? RecordAddress.of(record.id()) : record.path(),
                what,
                shown.text().summary());
    }

    private String city(String slug, Language language) {
        Optional<Site> site = sites.find(slug);
        return site.map(found -> names.city(found, language)).orElse(slug);
    }
}
