package org.cites360.network.centre;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cites360.base.CentreNames;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.Permissions;
import org.cites360.base.ui.Blocks;
import org.cites360.network.PublishedRecord;
import org.cites360.network.TextLanguage;
import org.cites360.network.adoption.Adoption;
import org.cites360.network.adoption.AdoptionWriting;
import org.cites360.network.ui.StartPart;

/** One's own centres on the start page, with the accounts of adoptions on which somebody there is working. */
@org.springframework.stereotype.Component
class CentreStartPart implements StartPart {

    private final AdoptionWriting writing;
    private final CurrentPerson current;
    private final Permissions permissions;
    private final CentreNames centres;
    private final Texts texts;

    CentreStartPart(
            AdoptionWriting writing, CurrentPerson current, Permissions permissions, CentreNames centres, Texts texts) {
        this.writing = writing;
        this.current = current;
        this.permissions = permissions;
        this.centres = centres;
        this.texts = texts;
    }

    @Override
    public Optional<Component> create(Language language) {
        Set<String> sites = current.id()
                .map(me -> permissions.sitesWhere(me, Action.CONTRIBUTE))
                .orElse(Set.of());
        if (sites.isEmpty()) {
            return Optional.empty();
        }
        Section card = Blocks.card("own-centres", texts.get(language, "centre.own"));
        for (String site : sites) {
            card.add(Blocks.actions(Blocks.link("/network/centres/" + site, centres.name(site))));
            UnorderedList waiting = Blocks.styled(new UnorderedList(), "rows");
            writing.waiting(site).forEach(one -> waiting.add(item(one, site, language)));
            if (waiting.getChildren().findAny().isPresent()) {
                card.add(Blocks.paragraph(texts.get(language, "centre.waiting"), "muted"), waiting);
            }
        }
        return Optional.of(card);
    }

    private ListItem item(AdoptionWriting.Waiting one, String site, Language language) {
        PublishedRecord.Shown shown = one.practice().in(TextLanguage.of(language));
        Anchor link = Blocks.link(
                Adoption.workedOnAt(site, one.practice().id()), shown.text().title());
        link.getElement().setAttribute("lang", shown.language().tag());
        return new ListItem(
                link,
                Blocks.tag(texts.get(
                        language, "adoption.state." + one.state().name().toLowerCase(Locale.ROOT))));
    }

    @Override
    public int order() {
        return 60;
    }
}
