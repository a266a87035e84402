package org.cites360.network.page;

import java.util.List;
import org.cites360.network.PublishedRecord;
import org.cites360.network.RecordPagePart;
import org.jspecify.annotations.Nullable;

/**
 * A record in the shape in which its page tells it: everything is text in the reader's language, nothing is left to compute.
 *
 * @param textLang the tag of the language of the text
 * @param textName the name of that language
 * @param missing the name of the reader's language when the record has no text in it; null when it has
 * @param texts the languages it can be read in
 * @param silent the headings of the sections about which a seeded record's source says nothing
 */
record RecordPage(
        PublishedRecord record,
        String title,
        String summary,
        String textLang,
        String textName,
        @Nullable String missing,
        List<TextLink> texts,
        List<SectionView> sections,
        List<String> silent,
        List<FigureView> figures,
        List<FileView> files,
        List<Fact> facts,
        List<String> themes,
        LicenceView licence,
        @Nullable LinkView link,
        List<RecordLink> related,
        String address,
        List<RecordPagePart.Part> parts) {

    /** @param href of the page with that text */
    record TextLink(String lang, String name, String href, boolean current, boolean source) {}

    /** @param html safe to insert */
    record SectionView(String key, String heading, String html) {}

    record FigureView(String value, @Nullable String label, int year, String source) {}

    /**
     * @param size such as {@code 1.2 MB}
     * @param language the name of the language it is in; null where it is not known
     * @param version its number where a resource has several; null elsewhere
     * @param readable false while it is being checked: it has no address yet
     */
    record FileView(
            String name,
            String href,
            String type,
            String size,
            @Nullable Integer pages,
            @Nullable String language,
            @Nullable String lang,
            @Nullable String preview,
            @Nullable Integer version,
            @Nullable String note,
            boolean readable) {}

    /** A fact in the list beside the text. @param lang of the value where it is not the page's @param href where it leads */
    record Fact(
            String label,
            String value,
            @Nullable String lang,
            @Nullable String href) {}

    record LicenceView(
            String name, @Nullable String address, @Nullable String holder) {}

    record LinkView(String href, String host) {}

    record RecordLink(String title, String lang, String href) {}
}
