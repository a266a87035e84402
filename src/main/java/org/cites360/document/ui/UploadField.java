package org.cites360.document.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.cites360.base.i18n.Texts;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Assets;
import org.cites360.document.DocumentId;
import org.cites360.document.upload.Uploads;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * Where people choose or drop files to send. The bytes go past Vaadin, so that a lost connection or a reload costs nothing. What
 * the browser tells is believed only where the file is the person's own.
 */
public final class UploadField extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final String MODULE = "upload/upload-field.ts";
    private static final String TEXTS = "files.upload.";

    private final Element element = new Element("upload-field");
    private final transient Parts parts;

    /** What every field needs; other modules' views ask for it in their constructor. */
    @org.springframework.stereotype.Component
    public static class Parts {
        private final Assets assets;
        private final Texts texts;
        private final Uploads uploads;

        Parts(Assets assets, Texts texts, Uploads uploads) {
            this.assets = assets;
            this.texts = texts;
            this.uploads = uploads;
        }

        /** Whether the person who is signed in may send files. */
        public boolean allowed() {
            return uploads.allowed();
        }

        /** A field for one file at a time, or for several. */
        public UploadField field(boolean several) {
            return new UploadField(this, several);
        }
    }

    private UploadField(Parts parts, boolean several) {
        this.parts = parts;
        element.setAttribute("endpoint", "/uploads");
        element.setAttribute("most", Long.toString(parts.uploads.most()));
        element.setAttribute("multiple", several);
        element.setAttribute("texts", JacksonUtils.mapToJson(texts()).toString());
        token().ifPresent(token ->
                element.setAttribute("token-header", token.getHeaderName()).setAttribute("token", token.getToken()));
        getContent().getElement().appendChild(element);
    }

    /** Called when a file has arrived, before it was scanned and read. */
    public void onStored(Consumer<DocumentId> listener) {
        listen("upload-stored", listener);
    }

    /** Called when a file was scanned and read; it may have been refused. */
    public void onSettled(Consumer<DocumentId> listener) {
        listen("upload-settled", listener);
    }

    private void listen(String event, Consumer<DocumentId> listener) {
        element.addEventListener(
                        event,
                        happened ->
                                document(happened).filter(parts.uploads::isOwn).ifPresent(listener))
                .addEventData("event.detail.document");
    }

    private static Optional<DocumentId> document(DomEvent event) {
        return DocumentId.parse(
                event.getEventData().path("event.detail.document").asString(""));
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        parts.texts.bundle(UiLanguage.current(), "files").forEach((key, text) -> {
            if (key.startsWith(TEXTS)) {
                texts.put(key.substring(TEXTS.length()), text);
            }
        });
        return texts;
    }

    private static Optional<CsrfToken> token() {
        return Optional.ofNullable(VaadinServletRequest.getCurrent())
                .map(request -> request.getHttpServletRequest().getAttribute(CsrfToken.class.getName()))
                .filter(CsrfToken.class::isInstance)
                .map(CsrfToken.class::cast);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        parts.assets.url(MODULE).ifPresent(event.getUI().getPage()::addJsModule);
    }
}
