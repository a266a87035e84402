package org.cites360.account.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.cites360.account.provider.Discovery;
import org.cites360.account.provider.Provider;
import org.cites360.account.provider.Providers;
import org.cites360.base.Language;
import org.cites360.base.i18n.LanguageChoice;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends a browser to an identity provider, where there is one that answers. */
final class ProviderStart extends OncePerRequestFilter {

    static final String LANGUAGE = ProviderStart.class.getName() + ".language";

    private final RequestMatcher address =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/login/provider/{id}");
    private final Providers providers;
    private final Discovery discovery;
    private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> begun;
    private final AfterSignIn after;

    ProviderStart(
            Providers providers,
            Discovery discovery,
            AuthorizationRequestRepository<OAuth2AuthorizationRequest> begun,
            AfterSignIn after) {
        this.providers = providers;
        this.discovery = discovery;
        this.begun = begun;
        this.after = after;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Provider> provider = Optional.ofNullable(
                        address.matcher(request).getVariables().get("id"))
                .flatMap(providers::find);
        if (provider.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        OAuth2AuthorizationRequest asked = discovery
                .reach(provider.get())
                .map(reached -> ask(request, provider.get()))
                .orElse(null);
        if (asked == null) {
            after.failed(request, response, new SignInRefused(SignInRefused.Reason.PROVIDER_AWAY));
            return;
        }
        begun.saveAuthorizationRequest(asked, request, response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.sendRedirect(asked.getAuthorizationRequestUri());
    }

    /** With state, nonce and a proof key; in the language of the page, which is remembered for the way back. */
    private OAuth2AuthorizationRequest ask(HttpServletRequest request, Provider provider) {
        Language language = LanguageChoice.of(
                request.getParameter(LanguageChoice.PARAMETER), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(discovery, "/login/provider");
        resolver.setAuthorizationRequestCustomizer(
                builder -> builder.additionalParameters(more -> more.put("ui_locales", language.tag()))
                        .attributes(kept -> kept.put(LANGUAGE, language.tag())));
        return resolver.resolve(request, provider.id());
    }
}
