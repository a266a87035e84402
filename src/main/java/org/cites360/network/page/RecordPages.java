package org.cites360.network.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.web.Markdown;
import org.cites360.base.web.Pages;
import org.cites360.network.Facts;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecord.Shown;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordPagePart;
import org.cites360.network.RecordText;
import org.cites360.network.Section;
import org.cites360.network.TextLanguage;
import org.cites360.network.page.RecordPage.FigureView;
import org.cites360.network.page.RecordPage.LinkView;
import org.cites360.network.page.RecordPage.RecordLink;
import org.cites360.network.page.RecordPage.SectionView;
import org.cites360.network.page.RecordPage.TextLink;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Tells records to the public. */
@Service
class RecordPages {

    /** Headings of a text stand below those of its sections. */
    private static final int BELOW_SECTION = 3;

    private final PublishedRecords records;
    private final RecordFacts facts;
    private final RecordFiles files;
    private final Pages pages;
    private final Texts texts;
    private final List<RecordPagePart> parts;

    RecordPages(
            PublishedRecords records,
            RecordFacts facts,
            RecordFiles files,
            Pages pages,
            Texts texts,
            ObjectProvider<RecordPagePart> parts) {
        this.records = records;
        this.facts = facts;
        this.files = files;
        this.pages = pages;
        this.texts = texts;
        this.parts = parts.orderedStream().toList();
    }

    /** @param asked the language of the text where the reader chose one that is not the interface's */
    RecordPage tell(PublishedRecord record, Language language, @Nullable TextLanguage asked) {
        TextLanguage wanted = asked == null ? TextLanguage.of(language) : asked;
        Shown shown = record.in(wanted);
        RecordText text = shown.text();
        return new RecordPage(
                record,
                text.title(),
                text.summary(),
                shown.language().tag(),
                shown.language().nameIn(language.locale()),
                shown.missing() ? wanted.nameIn(language.locale()) : null,
                textLinks(record, language, shown.language()),
                sections(text, language),
                silent(record, text, language),
                figures(record.facts(), text),
                files.of(record.facts(), text, language),
                facts.of(record, language),
                facts.themes(record, language),
                facts.licence(record.facts(), language),
                link(record.facts()),
                related(record, language),
                pages.absolute(record.path()),
                parts.stream()
                        .flatMap(part -> part.of(record, language, shown.language()).stream())
                        .toList());
    }

    /** Path and query of a record's page with its text in a language. */
    static String address(PublishedRecord record, Language language, TextLanguage text) {
        String page = Pages.in(record.path(), language);
        return text == TextLanguage.of(language) ? page : page + "&text=" + text.tag();
    }

    /** Where a text is at home: in the interface of its own language, where there is one. */
    static String home(PublishedRecord record, TextLanguage text) {
        return Language.of(text.tag())
                .map(language -> Pages.in(record.path(), language))
                .orElse(record.path() + "?text=" + text.tag());
    }

    private static List<TextLink> textLinks(PublishedRecord record, Language language, TextLanguage shown) {
        return record.languages().stream()
                .map(text -> new TextLink(
                        text.tag(),
                        text.nameIn(text.locale()),
                        address(record, language, text),
                        text == shown,
                        text == record.source()))
                .toList();
    }

    private List<SectionView> sections(RecordText text, Language language) {
        return text.sections().entrySet().stream()
                .map(section -> new SectionView(
                        section.getKey().key(),
                        heading(section.getKey(), language),
                        Markdown.html(section.getValue(), BELOW_SECTION)))
                .toList();
    }

    /** A description made from a report cannot be asked further: what it leaves open is said to be open. */
    private List<String> silent(PublishedRecord record, RecordText text, Language language) {
        boolean fromReport = record.facts() instanceof Facts.Practice practice
                && practice.provenance().origin() == Facts.Origin.REPORT;
        return fromReport
                ? Arrays.stream(Section.values())
                        .filter(section -> text.section(section).isEmpty())
                        .map(section -> heading(section, language))
                        .toList()
                : List.of();
    }

    private String heading(Section section, Language language) {
        return texts.get(language, "network.section." + section.key());
    }

    private static List<FigureView> figures(Facts facts, RecordText text) {
        return facts instanceof Facts.Practice practice
                ? practice.figures().stream()
                        .map(figure -> new FigureView(
                                figure.value(), text.labels().get(figure.id()), figure.year(), figure.source()))
                        .toList()
                : List.of();
    }

    private static @Nullable LinkView link(Facts facts) {
        if (facts instanceof Facts.Resource resource && resource.link() != null) {
            String link = resource.link();
            return new LinkView(
                    link, Optional.ofNullable(URI.create(link).getHost()).orElse(link));
        }
        return null;
    }

    /** Of a practice what is used in it, of a resource where it is used: only what the public may read. */
    private List<RecordLink> related(PublishedRecord record, Language language) {
        List<PublishedRecord> found = new ArrayList<>(
                record.facts() instanceof Facts.Practice practice
                        ? records.findAll(practice.resources(), Reader.PUBLIC)
                        : records.using(record.id(), Reader.PUBLIC));
        return found.stream()
                .map(other -> {
                    Shown shown = other.in(TextLanguage.of(language));
                    return new RecordLink(
                            shown.text().title(), shown.language().tag(), Pages.in(other.path(), language));
                })
                .toList();
    }
}
