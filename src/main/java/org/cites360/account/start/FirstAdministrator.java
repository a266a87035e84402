package org.cites360.account.start;

import org.cites360.account.store.Links;
import org.cites360.account.store.Persons;
import org.cites360.base.CitesProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** While nobody can run the installation, each start prints a link that lets in who reads it: once, within a day. */
@Component
public class FirstAdministrator {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Persons persons;
    private final Links links;
    private final CitesProperties properties;

    FirstAdministrator(Persons persons, Links links, CitesProperties properties) {
        this.persons = persons;
        this.links = links;
        this.properties = properties;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(1000)
    @Transactional
    public void offer() {
        if (!persons.hasAdministrator()) {
            log.info(
                    "Nobody runs this installation yet. Whoever opens this link within a day does:\n\n    {}\n",
                    properties.absolute("/join/" + links.add(Links.Kind.FIRST_ADMINISTRATOR, null, null)));
        }
    }
}
