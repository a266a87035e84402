package org.cites360.network.centre;

import java.util.List;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.web.Pages;
import org.cites360.network.PublishedRecord;
import org.cites360.network.Reader;
import org.cites360.network.TextLanguage;
import org.cites360.network.adoption.page.ToldAdoptions;
import org.cites360.network.adoption.page.ToldAdoptions.Told;
import org.cites360.site.Site;
import org.cites360.site.SitePagePart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A centre's practices, resources and adoptions, for everybody. */
@Component
@Order(30)
class CentrePagePart implements SitePagePart {

    private final CentreSharing sharing;
    private final ToldAdoptions told;

    CentrePagePart(CentreSharing sharing, ToldAdoptions told) {
        this.sharing = sharing;
        this.told = told;
    }

    record Entry(String title, String lang, String href, String summary) {}

    record Model(List<Entry> practices, List<Entry> resources, List<Told> taken, List<Told> given) {}

    @Override
    public Optional<Part> of(Site site, Language reader) {
        CentreSharing.Sharing found = sharing.of(site.slug(), Reader.PUBLIC);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(
                        "record/centre",
                        new Model(
                                entries(found.practices(), reader),
                                entries(found.resources(), reader),
                                found.taken().stream()
                                        .map(adoption -> told.of(adoption, reader))
                                        .toList(),
                                found.given().stream()
                                        .map(adoption -> told.of(adoption, reader))
                                        .toList())));
    }

    private static List<Entry> entries(List<PublishedRecord> records, Language reader) {
        return records.stream()
                .map(record -> {
                    PublishedRecord.Shown shown = record.in(TextLanguage.of(reader));
                    return new Entry(
                            shown.text().title(),
                            shown.language().tag(),
                            Pages.in(record.path(), reader),
                            shown.text().summary());
                })
                .toList();
    }
}
