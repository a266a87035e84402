package org.cites360.network.centre;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cites360.base.CentreNames;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.ReaderTime;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Pages;
import org.cites360.network.PublishedRecord;
import org.cites360.network.Reader;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.adoption.Adoption;
import org.cites360.network.adoption.AdoptionDates;
import org.cites360.network.adoption.AdoptionWriting;
import org.cites360.network.ui.CentrePart;
import org.cites360.network.ui.NetworkPage;
import org.cites360.network.ui.RecordAddress;
import org.cites360.site.Site;
import org.cites360.site.Sites;

/** A centre for members of the network: what it gave and took, also what the public does not read. */
@PermitAll
@Route("network/centres/:site")
class CentreView extends NetworkPage implements BeforeEnterObserver {

    private final transient CentreSharing sharing;
    private final transient AdoptionWriting writing;
    private final transient CurrentPerson current;
    private final transient CentreNames centres;
    private final transient Sites sites;
    private final transient List<CentrePart> parts;

    CentreView(
            Pages pages,
            CentreSharing sharing,
            AdoptionWriting writing,
            CurrentPerson current,
            CentreNames centres,
            Sites sites,
            List<CentrePart> parts) {
        super(pages, "/network");
        this.sharing = sharing;
        this.writing = writing;
        this.current = current;
        this.centres = centres;
        this.sites = sites;
        this.parts = parts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Site> site = event.getRouteParameters().get("site").flatMap(sites::find);
        if (site.isEmpty() || !current.may(Action.READ_NETWORK)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(site.get());
    }

    private void show(Site site) {
        is("/network/centres/" + site.slug(), site.name());
        CentreSharing.Sharing found = sharing.of(site.slug(), Reader.NETWORK);
        getContent().removeAll();
        getContent()
                .add(
                        Blocks.head(site.name(), text("lead")),
                        Blocks.stack(
                                ways(site),
                                parts(site),
                                records("practices", found.practices()),
                                records("resources", found.resources()),
                                taken(found.taken()),
                                given(found.given())));
        if (current.may(Action.CONTRIBUTE, site.slug())) {
            List<AdoptionWriting.Waiting> waiting = writing.waiting(site.slug());
            if (!waiting.isEmpty()) {
                getContent().add(Blocks.stack(waiting(site, waiting)));
            }
        }
    }

    private Component ways(Site site) {
        var ways = Blocks.actions(Blocks.link("/sites/" + site.slug(), text("public"), "button", "button--quiet"));
        if (current.may(Action.EDIT_CENTRE, site.slug())) {
            ways.add(
                    Blocks.link("/network/centres/" + site.slug() + "/entry", text("edit"), "button", "button--quiet"));
        }
        return ways;
    }

    private Component parts(Site site) {
        Div all = new Div();
        parts.forEach(part -> part.create(site.slug(), UiLanguage.current()).ifPresent(all::add));
        return all;
    }

    private Section records(String key, List<PublishedRecord> records) {
        UnorderedList list = Blocks.styled(new UnorderedList(), "rows");
        records.forEach(record -> {
            ListItem item = new ListItem(title(record));
            if (record.visibility() == Visibility.NETWORK) {
                item.add(Blocks.tag(getTranslation("network.visibility.network")));
            }
            list.add(item);
        });
        return card(key, list);
    }

    private Section taken(List<Adoption> adoptions) {
        UnorderedList list = Blocks.styled(new UnorderedList(), "rows");
        adoptions.forEach(adoption -> {
            PublishedRecord practice = adoption.practice();
            String since = getTranslation("adoption.since", AdoptionDates.text(adoption.since(), UiLanguage.current()));
            list.add(
                    practice == null
                            ? new ListItem(getTranslation("adoption.gone") + " " + since)
                            : new ListItem(
                                    title(practice),
                                    Blocks.span(
                                            getTranslation("adoption.from", centres.name(practice.site())) + " · "
                                                    + since,
                                            "muted")));
        });
        return card("taken", list);
    }

    private Section given(List<Adoption> adoptions) {
        UnorderedList list = Blocks.styled(new UnorderedList(), "rows");
        adoptions.forEach(adoption -> Optional.ofNullable(adoption.practice())
                .ifPresent(practice -> list.add(new ListItem(
                        title(practice),
                        Blocks.span(text("by"), "muted"),
                        Blocks.link("/network/centres/" + adoption.site(), centres.name(adoption.site()))))));
        return card("given", list);
    }

    private Section waiting(Site site, List<AdoptionWriting.Waiting> waiting) {
        UnorderedList list = Blocks.styled(new UnorderedList(), "rows");
        waiting.forEach(one -> {
            PublishedRecord.Shown shown = one.practice().in(TextLanguage.of(UiLanguage.current()));
            Anchor link = Blocks.link(
                    Adoption.workedOnAt(site.slug(), one.practice().id()),
                    shown.text().title());
            link.getElement().setAttribute("lang", shown.language().tag());
            list.add(new ListItem(
                    link,
                    Blocks.tag(getTranslation(
                            "adoption.state." + one.state().name().toLowerCase(Locale.ROOT))),
                    Blocks.span(ReaderTime.text(one.at()), "muted")));
        });
        return Blocks.card("centre-waiting", text("waiting"), list);
    }

    private Section card(String key, UnorderedList list) {
        return Blocks.card(
                "centre-" + key,
                text(key),
                list.getChildren().findAny().isPresent() ? list : Blocks.paragraph(text(key + ".none"), "muted"));
    }

    private static Anchor title(PublishedRecord record) {
        PublishedRecord.Shown shown = record.in(TextLanguage.of(UiLanguage.current()));
        Anchor link = Blocks.link(RecordAddress.of(record.id()), shown.text().title());
        link.getElement().setAttribute("lang", shown.language().tag());
        return link;
    }

    private String text(String key) {
        return getTranslation("centre." + key);
    }
}
