package org.cites360.interop.citation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.network.PublishedRecord;
import org.cites360.network.RecordPagePart;
import org.cites360.network.TextLanguage;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How to cite a record, on its page. */
@Component
@Order(900)
class CitationPart implements RecordPagePart {

    private final Citations citations;

    CitationPart(Citations citations) {
        this.citations = citations;
    }

    /** @param words the citation, in the language {@code lang} */
    record View(String words, String lang, List<Download> downloads) {}

    record Download(String label, String href, String type) {}

    @Override
    public Optional<Part> of(PublishedRecord record, Language reader, TextLanguage text) {
        Citation cited = citations.of(record, text);
        return Optional.of(new Part(
                "record/citation",
                new View(
                        cited.inWords(),
                        cited.language(),
                        Arrays.stream(CitationFormat.values())
                                .map(format -> new Download(
                                        format.label(),
                                        record.path() + "/citation." + format.ending() + "?lang=" + text.tag(),
                                        format.type()))
                                .toList())));
    }
}
