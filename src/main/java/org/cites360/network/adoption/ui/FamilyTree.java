package org.cites360.network.adoption.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.cites360.base.CentreNames;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.ui.Blocks;
import org.cites360.network.PublishedRecord;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.adoption.AdoptionContent;
import org.cites360.network.adoption.AdoptionDates;
import org.cites360.network.adoption.Family;
import org.cites360.network.ui.RecordAddress;

/** A practice's family as a list in lists, in which the practice of the page is marked. */
final class FamilyTree extends Div {

    private final transient Texts texts;
    private final transient CentreNames centres;
    private final Language language;
    private final RecordId here;

    FamilyTree(Family family, RecordId here, Language language, Texts texts, CentreNames centres) {
        this.texts = texts;
        this.centres = centres;
        this.language = language;
        this.here = here;
        addClassName("family");
        ListItem root = new ListItem(practice(family.root()));
        root.add(Blocks.span(" · " + centres.name(family.root().site()), "muted"));
        if (!family.branches().isEmpty()) {
            root.add(list(family.branches()));
        }
        add(Blocks.styled(new UnorderedList(root), "family__list"));
    }

    private UnorderedList list(List<Family.Branch> branches) {
        UnorderedList list = Blocks.styled(new UnorderedList(), "family__list");
        branches.forEach(branch -> list.add(item(branch)));
        return list;
    }

    private ListItem item(Family.Branch branch) {
        ListItem item = new ListItem();
        item.setId("adoption-" + branch.adoption().id());
        Anchor centre = Blocks.link(
                "/network/centres/" + branch.adoption().site(),
                centres.name(branch.adoption().site()));
        item.add(
                centre,
                Blocks.span(
                        " · "
                                + texts.get(
                                        language,
                                        "adoption.since",
                                        AdoptionDates.text(branch.adoption().since(), language)),
                        "muted"));
        AdoptionContent content = branch.adoption().content();
        if (content != null) {
            if (content.visibility() == Visibility.NETWORK) {
                item.add(new Span(" "), Blocks.tag(texts.get(language, "network.visibility.network")));
            }
            Div told = new Div();
            AdoptionTexts.of(content, language, texts).forEach(told::add);
            NativeDetails details = new NativeDetails(
                    texts.get(
                            language,
                            "adoption.read",
                            centres.name(branch.adoption().site())),
                    told);
            item.add(details);
        }
        PublishedRecord variation = branch.variation();
        if (variation != null) {
            Div own = Blocks.div("family__variation", new Span(texts.get(language, "adoption.variation") + " "));
            own.add(practice(variation));
            item.add(own);
        }
        if (!branch.branches().isEmpty()) {
            item.add(list(branch.branches()));
        }
        return item;
    }

    private Span practice(PublishedRecord practice) {
        PublishedRecord.Shown shown = practice.in(TextLanguage.of(language));
        Span span = new Span();
        if (practice.id().equals(here)) {
            Span title = Blocks.span(shown.text().title(), "family__here");
            title.getElement().setAttribute("lang", shown.language().tag());
            span.add(title, new Span(" "), Blocks.tag(texts.get(language, "adoption.here")));
        } else {
            Anchor link =
                    Blocks.link(RecordAddress.of(practice.id()), shown.text().title());
            link.getElement().setAttribute("lang", shown.language().tag());
            span.add(link);
        }
        return span;
    }
}
