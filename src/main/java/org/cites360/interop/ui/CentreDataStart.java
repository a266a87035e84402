package org.cites360.interop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.Set;
import org.cites360.base.CentreNames;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.Permissions;
import org.cites360.base.ui.Blocks;
import org.cites360.network.ui.StartPart;

/** From the network's start page to a centre's records as a whole, for those who answer for them. */
@org.springframework.stereotype.Component
class CentreDataStart implements StartPart {

    private final CurrentPerson person;
    private final Permissions permissions;
    private final CentreNames centres;
    private final Texts texts;

    CentreDataStart(CurrentPerson person, Permissions permissions, CentreNames centres, Texts texts) {
        this.person = person;
        this.permissions = permissions;
        this.centres = centres;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public Optional<Component> create(Language language) {
        Set<String> mine = person.id()
                .map(id -> permissions.sitesWhere(id, Action.PUBLISH_RECORDS))
                .orElse(Set.of());
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = Blocks.styled(new UnorderedList(), "rows");
        for (String site : mine) {
            String centre = centres.name(site);
            list.add(new ListItem(Blocks.actions(
                    Blocks.link(
                            "/network/" + site + "/export",
                            texts.get(language, "interop.export.title", centre),
                            "button",
                            "button--quiet"),
                    Blocks.link(
                            "/network/" + site + "/import",
                            texts.get(language, "interop.import.title", centre),
                            "button",
                            "button--quiet"))));
        }
        return Optional.of(Blocks.card(
                "centre-data",
                texts.get(language, "interop.start.title"),
                Blocks.paragraph(texts.get(language, "interop.start.text")),
                list));
    }
}
