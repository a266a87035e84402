package org.cites360.portal.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import org.cites360.base.ui.UiLanguage;
import org.cites360.portal.TourPage;
import org.cites360.portal.Visit;

/**
 * Hosts {@code <tour-viewer>}. Its module is loaded when the part is shown, not with the portal: most pages do without it, and it
 * is the very file that the server-rendered visit uses. Until it is there, and where it cannot be, its content stands in.
 */
class ViewerPart extends Composite<Div> {

    /** Another version keeps the place, which is in the fragment. */
    private static final String STAY = """
            this.addEventListener('version-request', event => {
              event.preventDefault();
              const {audience, lang} = event.detail;
              location.assign($0 + '&version=' + encodeURIComponent(audience + '.' + lang) + location.hash);
            });
            """;

    private final TourPage.Viewer viewer;
    private final Visit visit;
    private final Element element = new Element("tour-viewer");

    ViewerPart(TourPage.Viewer viewer, Visit visit) {
        this.viewer = viewer;
        this.visit = visit;
        element.setAttribute("manifest", viewer.manifest());
        element.setAttribute("lang", UiLanguage.current().tag());
        viewer.preview()
                .ifPresent(preview ->
                        element.setAttribute("preview", preview.strip()).setAttribute("preview-view", preview.view()));
        element.appendChild(instead().getElement());
        getContent().addClassName("tour__stage");
        getContent().getElement().appendChild(texts(), element);
    }

    /** Where the viewer looks for the texts of a page, before it shows anything. */
    private Element texts() {
        return new Element("script")
                .setAttribute("type", "application/json")
                .setAttribute("id", "viewer-texts")
                .setText(JacksonUtils.mapToJson(viewer.texts()).toString());
    }

    private Div instead() {
        Div instead = Parts.styled(new Div(), "tour__instead");
        if (visit.picture() != null) {
            instead.add(Parts.picture(visit.picture(), true));
        }
        instead.add(Parts.pageLink(viewer.plain(), getTranslation("portal.visit.plain-link"), "button"));
        return instead;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        viewer.module().ifPresent(module -> {
            event.getUI().getPage().addJsModule(module);
            element.executeJs(STAY, visit.page());
        });
    }
}
