package org.cites360.site;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The directory of the centres. */
@Service
@Transactional(readOnly = true)
public class Sites {

    private final SiteRepository repository;
    private final SiteThemes themes;

    Sites(SiteRepository repository, SiteThemes themes) {
        this.repository = repository;
        this.themes = themes;
    }

    /** Every centre, by slug. */
    public List<Site> all() {
        return repository.findAll(Sort.by("slug")).stream()
                .map(SiteEntity::toSite)
                .toList();
    }

    /** What the centre calls its themes, in its order; empty where it has not said. */
    public List<OwnTheme> themes(String slug) {
        return themes.of(slug);
    }

    public Optional<Site> find(String slug) {
        return repository.findById(slug).map(SiteEntity::toSite);
    }
}
