package org.cites360.portal.pages;

import java.util.List;
import java.util.Locale;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.web.InlineJson;
import org.cites360.base.web.Page;
import org.cites360.base.web.Pages;
import org.cites360.base.web.PublicController;
import org.cites360.site.SitePagePart;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The directory of the centres. */
@PublicController
class SitesController {

    private final SiteDirectory directory;
    private final Pages pages;
    private final Texts texts;
    private final InlineJson json;
    private final List<SitePagePart> parts;

    SitesController(
            SiteDirectory directory, Pages pages, Texts texts, InlineJson json, ObjectProvider<SitePagePart> parts) {
        this.directory = directory;
        this.pages = pages;
        this.texts = texts;
        this.json = json;
        this.parts = parts.orderedStream().toList();
    }

    @GetMapping("/sites")
    ModelAndView list(Locale locale) {
        Language language = language(locale);
        Page page = pages.translated(
                "/sites",
                language,
                texts.get(language, "pages.sites.title"),
                texts.get(language, "pages.sites.description"));
        return new ModelAndView("pages/sites")
                .addObject("page", page)
                .addObject("section", "sites")
                .addObject("countries", directory.countries(language))
                .addObject("map", directory.map(language));
    }

    @GetMapping("/sites/{slug}")
    ModelAndView site(@PathVariable String slug, Locale locale) {
        Language language = language(locale);
        return directory
                .find(slug, language)
                .map(site -> found(site, language))
                .orElseGet(() -> unknown(slug, language));
    }

    private ModelAndView found(SiteDirectory.SitePage site, Language language) {
        Page page = pages.translated(
                "/sites/" + site.site().slug(),
                language,
                site.site().name(),
                texts.get(language, "pages.site.description", site.site().name(), site.city(), site.country()));
        if (site.picture() != null) {
            page = page.withImage(pages.absolute(site.picture()));
        }
        return new ModelAndView("pages/site")
                .addObject("page", page)
                .addObject("section", "sites")
                .addObject("view", site)
                .addObject(
                        "parts",
                        parts.stream()
                                .flatMap(part -> part.of(site.site(), language).stream())
                                .toList())
                .addObject("jsonLd", json.of(site.jsonLd(page)));
    }

    private ModelAndView unknown(String slug, Language language) {
        var view = new ModelAndView("pages/no-such-site");
        view.setStatus(HttpStatus.NOT_FOUND);
        return view.addObject(
                "page",
                pages.translated(
                                "/sites",
                                language,
                                texts.get(language, "pages.no-site.title"),
                                texts.get(language, "pages.no-site.text", slug))
                        .notIndexed());
    }

    static Language language(Locale locale) {
        return Language.of(locale.getLanguage()).orElse(Language.FR);
    }
}
