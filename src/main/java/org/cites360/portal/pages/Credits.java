package org.cites360.portal.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.tour.Manifest;
import org.cites360.tour.TourSummary;
import org.cites360.tour.Tours;
import org.cites360.tour.VersionLookup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Whose work the product stands on. */
@Service
class Credits {

    /** The main parts and their licences; the build knows all of them. @param license SPDX identifier */
    record Software(String name, String license, String url) {}

    static final List<Software> SOFTWARE = List.of(
            new Software("Vaadin Flow", "Apache-2.0", "https://vaadin.com"),
            new Software("Spring Boot", "Apache-2.0", "https://spring.io"),
            new Software("Hibernate ORM", "Apache-2.0", "https://hibernate.org"),
            new Software("Flyway", "Apache-2.0", "https://github.com/flyway/flyway"),
            new Software("Thymeleaf", "Apache-2.0", "https://www.thymeleaf.org"),
            new Software("db-scheduler", "Apache-2.0", "https://github.com/kagkarlsson/db-scheduler"),
            new Software("PostgreSQL", "PostgreSQL", "https://www.postgresql.org"),
            new Software("TwelveMonkeys ImageIO", "BSD-3-Clause", "https://github.com/haraldk/TwelveMonkeys"),
            new Software("libwebp", "BSD-3-Clause", "https://developers.google.com/speed/webp"),
            new Software("Three.js", "MIT", "https://threejs.org"),
            new Software("Lit", "BSD-3-Clause", "https://lit.dev"),
            new Software("Lucide", "ISC", "https://lucide.dev"));

    /** @param credits each once, in the order of the bundle */
    record OfTour(TourSummary.Text title, List<Credit> credits) {}

    /** @param role in the reader's language */
    record Credit(
            String role,
            String name,
            String license,
            @Nullable String url) {}

    private final Tours tours;
    private final Texts texts;

    Credits(Tours tours, Texts texts) {
        this.tours = tours;
        this.texts = texts;
    }

    List<OfTour> ofTours(Language language) {
        List<OfTour> all = new ArrayList<>();
        for (TourSummary tour : tours.published()) {
            Set<Manifest.Credit> credits = new LinkedHashSet<>();
            // The credits of a tour are the same in each of its versions: the first one tells them
            if (tours.find(tour.site(), tour.tour(), tour.versions().getFirst())
                    instanceof VersionLookup.Found(Manifest manifest, String etag)) {
                credits.addAll(manifest.credits());
            }
            all.add(new OfTour(
                    tour.titleIn(language.tag()),
                    credits.stream().map(credit -> told(credit, language)).toList()));
        }
        return List.copyOf(all);
    }

    private Credit told(Manifest.Credit credit, Language language) {
        return new Credit(
                texts.getOrElse(language, "visit.credit." + credit.role(), credit.role()),
                credit.name(),
                credit.license(),
                credit.url());
    }
}
