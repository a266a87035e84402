package org.cites360.network.adoption.page;

import java.util.List;
import org.cites360.base.CentreNames;
import org.cites360.base.Language;
import org.cites360.base.web.Markdown;
import org.cites360.base.web.Pages;
import org.cites360.network.PublishedRecord;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.cites360.network.adoption.Adoption;
import org.cites360.network.adoption.AdoptionContent;
import org.cites360.network.adoption.AdoptionDates;
import org.cites360.network.adoption.Family;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adoptions in the shape in which server-rendered pages tell them. */
@Component
public class ToldAdoptions {

    private final CentreNames centres;

    ToldAdoptions(CentreNames centres) {
        this.centres = centres;
    }

    /** A practice to follow. @param here whether it is the one whose page is read */
    public record Practice(String title, String lang, String href, String centre, boolean here) {}

    /**
     * What a centre says.
     *
     * @param language the name of the language it is in, where that is not the reader's; else null
     * @param adapted HTML, empty where the centre says nothing
     * @param outcome likewise
     */
    public record Account(
            String lang, @Nullable String language, String adapted, String outcome, List<String> figures) {}

    /**
     * A centre that took a practice up.
     *
     * @param anchor its id on the page
     * @param practice null where it is no longer shared with the reader
     */
    public record Told(
            String anchor,
            String centre,
            String href,
            String since,
            @Nullable Practice practice,
            @Nullable Account account,
            @Nullable Practice variation,
            List<Told> branches) {}

    public Told of(Adoption adoption, Language language) {
        return told(adoption, List.of(), language, null);
    }

    List<Told> of(List<Family.Branch> branches, Language language, RecordId here) {
        return branches.stream()
                .map(branch -> told(branch.adoption(), of(branch.branches(), language, here), language, here))
                .toList();
    }

    private Told told(Adoption adoption, List<Told> branches, Language language, @Nullable RecordId here) {
        PublishedRecord practice = adoption.practice();
        PublishedRecord variation = adoption.variation();
        AdoptionContent content = adoption.content();
        return new Told(
                "adoption-" + adoption.id(),
                centres.name(adoption.site()),
                Pages.in("/sites/" + adoption.site(), language),
                AdoptionDates.text(adoption.since(), language),
                practice == null ? null : practice(practice, language, here),
                content == null ? null : account(content, language),
                variation == null ? null : practice(variation, language, here),
                branches);
    }

    public Practice practice(PublishedRecord record, Language language, @Nullable RecordId here) {
        PublishedRecord.Shown shown = record.in(TextLanguage.of(language));
        return new Practice(
                shown.text().title(),
                shown.language().tag(),
                Pages.in(record.path(), language),
                centres.name(record.site()),
                record.id().equals(here));
    }

    private static Account account(AdoptionContent content, Language language) {
        AdoptionContent.Shown shown = content.in(TextLanguage.of(language));
        return new Account(
                shown.language().tag(),
                shown.missing() ? shown.language().nameIn(language.locale()) : null,
                html(shown.text().adapted()),
                html(shown.text().outcome()),
                content.figures().stream()
                        .map(figure -> figure.value() + " "
                                + shown.text().labels().getOrDefault(figure.id(), "") + " (" + figure.year() + ", "
                                + figure.source() + ")")
                        .toList());
    }

    private static String html(String markdown) {
        return markdown.isBlank() ? "" : Markdown.html(markdown);
    }
}
