package org.cites360.account.signin;

import java.util.Arrays;
import org.cites360.account.provider.Admission;
import org.cites360.account.provider.Discovery;
import org.cites360.account.provider.Providers;
import org.cites360.account.store.Sessions;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** Signing in through identity providers, on the web: the code flow of OpenID Connect, with no request that waits for ever. */
@Component
class ProviderWeb {

    private final Providers providers;
    private final Discovery discovery;
    private final Admission admission;
    private final Sessions sessions;
    private final AfterSignIn after;
    private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> begun =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    ProviderWeb(Providers providers, Discovery discovery, Admission admission, Sessions sessions, AfterSignIn after) {
        this.providers = providers;
        this.discovery = discovery;
        this.admission = admission;
        this.sessions = sessions;
        this.after = after;
    }

    ProviderStart start() {
        return new ProviderStart(providers, discovery, begun, after);
    }

    ProviderReturn back() {
        var back = new ProviderReturn(providers, discovery, admission, sessions, begun);
        back.setAuthenticationManager(exchange());
        back.setAuthenticationSuccessHandler(after::succeeded);
        back.setAuthenticationFailureHandler(after::failed);
        return back;
    }

    /** Changes the code for tokens, checks them, and asks the provider for what they do not say. */
    private static AuthenticationManager exchange() {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(Discovery.patient())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var profiles = new DefaultOAuth2UserService();
        var http = new RestTemplate(Discovery.patient());
        http.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        profiles.setRestOperations(http);
        var people = new OidcUserService();
        people.setOauth2UserService(profiles);
        var provider = new OidcAuthorizationCodeAuthenticationProvider(tokens, people);
        provider.setJwtDecoderFactory(ProviderWeb::decoder);
        return provider::authenticate;
    }

    /** Made anew each time: the provider may have changed its keys, or where they lie. */
    private static JwtDecoder decoder(ClientRegistration registration) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        registration.getProviderDetails().getJwkSetUri())
                .restOperations(new RestTemplate(Discovery.patient()))
                .jwsAlgorithms(algorithms -> algorithms.addAll(Arrays.asList(SignatureAlgorithm.values())))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }
}
