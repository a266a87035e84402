package org.cites360.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cites360.account.provider.Admission;
import org.cites360.account.provider.Admission.Admitted;
import org.cites360.account.provider.Discovery;
import org.cites360.account.provider.Provider;
import org.cites360.account.provider.Providers;
import org.cites360.account.store.Sessions;
import org.cites360.base.permission.PersonId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.client.ResourceAccessException;

/** Where a browser comes back to from an identity provider, and becomes somebody here or learns why not. */
final class ProviderReturn extends OAuth2LoginAuthenticationFilter {

    private static final Logger log = LoggerFactory.getLogger(ProviderReturn.class);
    private static final String PATTERN = "/login/provider/{id}/back";

    private final RequestMatcher address =
            PathPatternRequestMatcher.withDefaults().matcher(PATTERN);
    private final Providers providers;
    private final Admission admission;
    private final Sessions sessions;
    private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> begun;

    ProviderReturn(
            Providers providers,
            Discovery discovery,
            Admission admission,
            Sessions sessions,
            AuthorizationRequestRepository<OAuth2AuthorizationRequest> begun) {
        super(discovery, new NoTokensKept(), PATTERN);
        this.providers = providers;
        this.admission = admission;
        this.sessions = sessions;
        this.begun = begun;
        setRequiresAuthenticationRequestMatcher(
                request -> address.matcher(request).isMatch() && asked(request) != null);
        setAuthorizationRequestRepository(begun);
    }

    private @Nullable Provider asked(HttpServletRequest request) {
        String id = address.matcher(request).getVariables().get("id");
        return id == null ? null : providers.find(id).orElse(null);
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        Provider provider = asked(request);
        OAuth2AuthorizationRequest sent = begun.loadAuthorizationRequest(request);
        // An answer counts only where, and from whom, it was asked for
        if (provider == null
                || sent == null
                || !provider.id().equals(sent.getAttribute(OAuth2ParameterNames.REGISTRATION_ID))) {
            throw new SignInRefused(SignInRefused.Reason.PROVIDER_AGAIN);
        }
        request.setAttribute(ProviderStart.LANGUAGE, sent.getAttribute(ProviderStart.LANGUAGE));
        PersonAuthentication before = PersonAuthentication.in(request).orElse(null);
        return admit(provider, prove(provider, request, response), before);
    }

    private OidcUser prove(Provider provider, HttpServletRequest request, HttpServletResponse response) {
        try {
            return (OidcUser)
                    ((OAuth2AuthenticationToken) super.attemptAuthentication(request, response)).getPrincipal();
        } catch (OAuth2AuthenticationException refused) {
            SignInRefused.Reason reason = reason(refused);
            if (reason == SignInRefused.Reason.PROVIDER_FAILED || reason == SignInRefused.Reason.PROVIDER_AWAY) {
                log.warn("The identity provider “{}” did not sign anybody in: {}", provider.id(), refused.getMessage());
            }
            throw new SignInRefused(reason);
        }
    }

    private static SignInRefused.Reason reason(OAuth2AuthenticationException refused) {
        return switch (refused.getError().getErrorCode()) {
            case "authorization_request_not_found", "invalid_state_parameter", "invalid_request" ->
                SignInRefused.Reason.PROVIDER_AGAIN;
            case "access_denied" -> SignInRefused.Reason.PROVIDER_CANCELLED;
            case "temporarily_unavailable", "server_error" -> SignInRefused.Reason.PROVIDER_AWAY;
            default -> isAway(refused) ? SignInRefused.Reason.PROVIDER_AWAY : SignInRefused.Reason.PROVIDER_FAILED;
        };
    }

    private static boolean isAway(@Nullable Throwable failure) {
        return failure != null && (failure instanceof ResourceAccessException || isAway(failure.getCause()));
    }

    private PersonAuthentication admit(Provider provider, OidcUser user, @Nullable PersonAuthentication before) {
        var proof = new Admission.Proof(
                String.valueOf(user.getIssuer()),
                user.getSubject(),
                user.getEmail(),
                Boolean.TRUE.equals(user.getEmailVerified()),
                user.getFullName());
        // A session left open is not enough to leave a way in behind
        PersonId signedIn = before != null && sessions.confirmedWithin(before.session(), ReAuthentication.RECENT)
                ? before.person()
                : null;
        try {
            return switch (admission.admit(provider, proof, signedIn)) {
                case Admitted.In(var person) -> new PersonAuthentication(person, Sessions.Method.PROVIDER);
                case Admitted.Refused(var why) ->
                    throw new SignInRefused(
                            switch (why) {
                                case UNVERIFIED -> SignInRefused.Reason.PROVIDER_UNVERIFIED;
                                case UNKNOWN -> SignInRefused.Reason.PROVIDER_UNKNOWN;
                                case CONNECT -> SignInRefused.Reason.PROVIDER_CONNECT;
                                case SUSPENDED -> SignInRefused.Reason.SUSPENDED;
                            });
            };
        } catch (DuplicateKeyException atOnce) {
            throw new SignInRefused(SignInRefused.Reason.PROVIDER_AGAIN);
        }
    }
}
