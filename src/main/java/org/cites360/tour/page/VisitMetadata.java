package org.cites360.tour.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cites360.base.Language;
import org.cites360.base.web.Page;
import org.cites360.base.web.Page.Alternate;
import org.cites360.base.web.Page.LanguageLink;
import org.cites360.base.web.Pages;
import org.cites360.tour.Manifest;
import org.cites360.tour.TourSummary;
import org.cites360.tour.VersionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of a visit say about themselves to browsers and search engines. */
@Component
class VisitMetadata {

    private final Pages pages;

    VisitMetadata(Pages pages) {
        this.pages = pages;
    }

    /** The chooser, which every language of the interface has. */
    Page chooser(VisitAddress address, TourSummary tour, Language language, String fallbackDescription) {
        TourSummary.Text summary = tour.summaryIn(language.tag());
        Page page = pages.translated(
                        address.full().path(),
                        language,
                        tour.titleIn(language.tag()).text(),
                        summary == null ? fallbackDescription : summary.text())
                .withLanguages(languages(address, List.of(), null, language));
        return picture(page, tour.picture());
    }

    /** A version: its other languages are the versions for the same audience that are published. */
    Page version(VisitAddress address, Manifest manifest, Language language, String title, String fallbackDescription) {
        VisitAddress full = address.full();
        List<Alternate> alternates = new ArrayList<>();
        manifest.versions().stream()
                .filter(version -> version.audience() == manifest.audience())
                .map(version -> new Alternate(version.lang(), pages.absolute(full.of(version))))
                .forEach(alternates::add);
        alternates.add(new Alternate("x-default", pages.absolute(full.path())));
        String summary = manifest.summary();
        Page page = pages.translated(full.path(), language, title, summary == null ? fallbackDescription : summary)
                .withCanonical(pages.absolute(full.of(manifest.version())))
                .withAlternates(alternates)
                .withLanguages(languages(address, manifest.versions(), manifest.version(), language));
        return picture(page, manifest.picture());
    }

    /** A wrong address: what it says is not to be found again. */
    Page missing(VisitAddress address, Language language, String title, String description) {
        return pages.translated(address.full().path(), language, title, description)
                .withLanguages(languages(address, List.of(), null, language))
                .notIndexed();
    }

    /** Another language keeps the audience where that version is published, and offers the choice where it is not. */
    private static List<LanguageLink> languages(
            VisitAddress address, List<VersionKey> versions, @Nullable VersionKey current, Language language) {
        return Arrays.stream(Language.values())
                .map(other -> {
                    String href = versions.stream()
                            .filter(version -> current != null && version.audience() == current.audience())
                            .filter(version -> version.lang().equals(other.tag()))
                            .map(address::of)
                            .findFirst()
                            .orElse(Pages.in(address.path(), other));
                    return new LanguageLink(other, href, other == language);
                })
                .toList();
    }

    /** The version for search engines, in the vocabulary of schema.org. */
    Map<String, Object> jsonLd(Manifest manifest, Page page, @Nullable String centre) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "CreativeWork");
        data.put("name", manifest.title());
        data.put("description", page.description());
        data.put("url", page.canonical());
        data.put("image", page.image());
        data.put("inLanguage", manifest.lang());
        data.put("isAccessibleForFree", true);
        data.put(
                "audience",
                Map.of("@type", "Audience", "audienceType", manifest.audience().key()));
        data.put("accessMode", List.of("visual", "auditory", "textual"));
        data.put("accessModeSufficient", List.of("textual", "auditory"));
        data.put("accessibilityFeature", List.of("captions", "transcript", "alternativeText"));
        if (centre != null) {
            data.put("publisher", Map.of("@type", "Organization", "name", centre));
        }
        return data;
    }

    private Page picture(Page page, Manifest.@Nullable Picture picture) {
        return picture == null ? page : page.withImage(pages.absolute(picture.url()));
    }
}
