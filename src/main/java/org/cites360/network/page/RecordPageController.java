package org.cites360.network.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.web.InlineJson;
import org.cites360.base.web.Page;
import org.cites360.base.web.Pages;
import org.cites360.base.web.PublicController;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordKind;
import org.cites360.network.TextLanguage;
import org.cites360.network.search.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The permanent addresses of public records. */
@PublicController
class RecordPageController {

    private final PublishedRecords records;
    private final RecordPages pages;
    private final RecordMetadata metadata;
    private final Pages addresses;
    private final InlineJson json;

    RecordPageController(
            PublishedRecords records, RecordPages pages, RecordMetadata metadata, Pages addresses, InlineJson json) {
        this.records = records;
        this.pages = pages;
        this.metadata = metadata;
        this.addresses = addresses;
        this.json = json;
    }

    @GetMapping("/practices/{slug}")
    ModelAndView practice(
            @PathVariable String slug,
            @RequestParam @Nullable String text,
            Locale locale,
            HttpServletResponse response) {
        return answer(RecordKind.PRACTICE, slug, text, locale, response);
    }

    @GetMapping("/resources/{slug}")
    ModelAndView resource(
            @PathVariable String slug,
            @RequestParam @Nullable String text,
            Locale locale,
            HttpServletResponse response) {
        return answer(RecordKind.RESOURCE, slug, text, locale, response);
    }

    private ModelAndView answer(
            RecordKind kind, String slug, @Nullable String text, Locale locale, HttpServletResponse response) {
        Language language = Language.of(locale.getLanguage()).orElse(Language.FR);
        return records.find(kind, slug, Reader.PUBLIC)
                .map(record -> found(record, language, text, response))
                .orElseGet(() -> missing(kind, slug, language));
    }

    private ModelAndView found(
            PublishedRecord record, Language language, @Nullable String text, HttpServletResponse response) {
        RecordPage view = pages.tell(
                record,
                language,
                Optional.ofNullable(text).flatMap(TextLanguage::of).orElse(null));
        Page page = metadata.page(view, language);
        links(record, response);
        return new ModelAndView("record/page")
                .addObject("page", page)
                .addObject("section", section(record.kind()))
                .addObject("view", view)
                .addObject("jsonLd", json.of(metadata.jsonLd(view, page, language)));
    }

    /** Where machines find the same, after signposting.org. */
    private void links(PublishedRecord record, HttpServletResponse response) {
        String path = record.path();
        response.addHeader(HttpHeaders.LINK, "<" + addresses.absolute(path) + ">; rel=\"cite-as\"");
        response.addHeader(
                HttpHeaders.LINK,
                "<" + addresses.absolute("/api" + path) + ">; rel=\"describedby\"; type=\"application/json\"");
        record.facts()
                .licence()
                .address()
                .ifPresent(licence -> response.addHeader(HttpHeaders.LINK, "<" + licence + ">; rel=\"license\""));
    }

    private ModelAndView missing(RecordKind kind, String slug, Language language) {
        boolean gone = records.gone(kind, slug, Reader.PUBLIC);
        var view = new ModelAndView("record/missing");
        view.setStatus(gone ? HttpStatus.GONE : HttpStatus.NOT_FOUND);
        return view.addObject("page", metadata.missing(kind, language, gone ? "gone" : "unknown"))
                .addObject("section", section(kind))
                .addObject("list", kind.path())
                .addObject("longest", Question.LONGEST)
                .addObject(
                        "words", gone ? "" : Question.of(slug.replace('-', ' ')).read());
    }

    private static String section(RecordKind kind) {
        return kind.key() + "s";
    }
}
