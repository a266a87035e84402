package org.cites360.site;

import org.cites360.base.CentreNames;
import org.springframework.stereotype.Component;

@Component
class StoredCentreNames implements CentreNames {

    private final Sites sites;

    StoredCentreNames(Sites sites) {
        this.sites = sites;
    }

    @Override
    public String name(String slug) {
        return sites.find(slug).map(Site::name).orElse(slug);
    }
}
