package org.cites360.portal.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import org.cites360.portal.TourPage;

/** The visit's address and the code to show it elsewhere, each ready to be copied. */
class SharePart extends Composite<Section> {

    /** Told to screen readers as well. */
    private final Paragraph outcome = Parts.paragraph("", "share__outcome");

    private final TourPage tour;

    SharePart(TourPage tour) {
        this.tour = tour;
        outcome.getElement().setAttribute("role", "status");
    }

    @Override
    protected Section initContent() {
        Section card = Parts.card(
                "share",
                getTranslation("portal.visit.share"),
                piece("portal.visit.share-address", "portal.visit.copy-address", tour.shareAddress()));
        tour.embedCode()
                .ifPresent(code -> card.add(piece("portal.visit.share-embed", "portal.visit.copy-embed", code)));
        Div kiosk = piece("portal.visit.share-kiosk", "portal.visit.copy-kiosk", tour.kioskAddress());
        kiosk.addComponentAtIndex(1, Parts.paragraph(getTranslation("portal.visit.share-kiosk-how"), "share__how"));
        card.add(kiosk, outcome);
        return card;
    }

    private Div piece(String title, String action, String text) {
        NativeButton copy = Parts.styled(new NativeButton(getTranslation(action)), "button", "button--quiet");
        Clipboard.onClick(copy)
                .writeText(
                        text,
                        copied -> outcome.setText(getTranslation("portal.visit.copied")),
                        problem -> outcome.setText(getTranslation("portal.visit.not-copied")));
        Pre shown = Parts.styled(new Pre(new Code(text)), "share__text");
        shown.getElement().setAttribute("translate", "no");
        return Parts.styled(new Div(new H3(getTranslation(title)), shown, copy), "share__piece");
    }
}
