package org.cites360.site;

import java.util.List;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A centre's own themes on its page, each with the network's theme it counts as. */
@Component
@Order(10)
class ThemesPagePart implements SitePagePart {

    private final Sites sites;
    private final Texts texts;

    ThemesPagePart(Sites sites, Texts texts) {
        this.sites = sites;
        this.texts = texts;
    }

    /** @param lang of the name @param theme the network's, in the reader's language */
    record Shown(String name, String lang, String theme) {}

    @Override
    public Optional<Part> of(Site site, Language reader) {
        List<Shown> themes = sites.themes(site.slug()).stream()
                .map(own -> new Shown(
                        own.in(reader).name(),
                        own.in(reader).language().tag(),
                        texts.get(reader, "site.theme." + own.theme().key())))
                .toList();
        return themes.isEmpty() ? Optional.empty() : Optional.of(new Part("pages/site-themes", themes));
    }
}
