package org.cites360.account.ui;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;

/** The token by which the server knows a form or a script of its own page. */
record Csrf(String parameter, String header, String value) {

    static Optional<Csrf> current() {
        return Optional.ofNullable(VaadinServletRequest.getCurrent())
                .map(request -> request.getHttpServletRequest().getAttribute(CsrfToken.class.getName()))
                .filter(CsrfToken.class::isInstance)
                .map(CsrfToken.class::cast)
                .map(token -> new Csrf(token.getParameterName(), token.getHeaderName(), token.getToken()));
    }

    /** For a form that the browser itself sends. */
    Input hidden() {
        Input input = new Input();
        input.setType("hidden");
        input.getElement().setAttribute("name", parameter).setAttribute("value", value);
        return input;
    }
}
