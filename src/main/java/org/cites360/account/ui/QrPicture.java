package org.cites360.account.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import io.nayuki.qrcodegen.QrCode;

/** A text for a phone's camera. */
final class QrPicture {

    private static final int MARGIN = 2;

    private QrPicture() {}

    static Div of(String text, String description) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int size = code.size + 2 * MARGIN;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(' ')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        Div picture = new Div(new Svg(
                "<svg viewBox=\"0 0 %d %d\" aria-hidden=\"true\" focusable=\"false\"><path d=\"%s\" fill=\"#000\"/></svg>"
                        .formatted(size, size, path)));
        picture.addClassName("qr");
        picture.getElement().setAttribute("role", "img").setAttribute("aria-label", description);
        return picture;
    }
}
