package org.cites360.base.web;

import java.io.IOException;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The icon for the page of a visit, which holds it itself: asked for, it would share the line with the first tiles. Made of pixels: for a drawing
 * the browser opens a page of its own, on the thread that waits for the tiles.
 */
@Component
public class BrandIcon {

    private final String address;

    BrandIcon(@Value("classpath:/META-INF/resources/brand/icon-48.png") Resource icon) throws IOException {
        address = "data:image/png;base64," + Base64.getEncoder().encodeToString(icon.getContentAsByteArray());
    }

    /** A {@code data:} address. */
    public String address() {
        return address;
    }
}
