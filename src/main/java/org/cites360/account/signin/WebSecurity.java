package org.cites360.account.signin;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.SessionTrackingMode;
import java.time.Clock;
import java.util.Set;
import org.cites360.account.AccountProperties;
import org.cites360.account.store.Persons;
import org.cites360.account.store.Sessions;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.base.CitesProperties;
import org.cites360.base.web.PublicAddresses;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;

/** What the web asks of whom. A view is closed unless it says otherwise; rules about centres are the services'. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    /** Visitors: nothing is asked, nothing is kept, and the headers are the pages' own. */
    @Bean
    @Order(1)
    SecurityFilterChain visitorsChain(HttpSecurity http) {
        return http.securityMatcher(PublicAddresses.sessionless().toArray(String[]::new))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .build();
    }

    /** The portal and everything behind signing in. What is no view is permitted here and answers as it always did. */
    @Bean
    @Order(2)
    SecurityFilterChain portalChain(
            HttpSecurity http,
            AfterSignIn after,
            Persons persons,
            Sessions sessions,
            SecondFactor secondFactor,
            Throttle throttle,
            ProviderWeb provider,
            Passkeys passkeys,
            ReAuthentication again,
            WebAuthnRelyingPartyOperations relyingParty,
            AccountProperties properties,
            AuditLog audit,
            SecurityContextHolderStrategy holder,
            Clock clock) {
        // Filters keep the strategy they find when they are made, which is before Vaadin puts its own in place
        SecurityContextHolder.setContextHolderStrategy(holder);
        // A session left open is not enough to leave a key behind
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/webauthn/register/**")
                .access((person, request) ->
                        new AuthorizationDecision(person.get() instanceof PersonAuthentication && again.recent())));
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.logoutSuccessHandler(toHome())
                        .addLogoutHandler(signedOut(sessions, audit))
                        .anyRequest(request -> request.permitAll()));
        http.formLogin(form -> form.loginPage("/login")
                .permitAll()
                .authenticationDetailsSource(SignInDetails::of)
                .usernameParameter("email")
                .successHandler(after::succeeded)
                .failureHandler(after::failed));
        http.exceptionHandling(failures -> failures.accessDeniedHandler(after::denied));
        http.headers(AbstractHttpConfigurer::disable);

        http.addFilterAfter(new SessionCheck(sessions), SecurityContextHolderFilter.class);

        var code = new SecondFactorStep(persons, secondFactor, throttle, clock);
        code.setAuthenticationSuccessHandler(after::succeeded);
        code.setAuthenticationFailureHandler(after::failed);
        http.addFilterAfter(joinSession(code), UsernamePasswordAuthenticationFilter.class);

        http.addFilterAfter(provider.start(), UsernamePasswordAuthenticationFilter.class);
        http.addFilterAfter(joinSession(provider.back()), UsernamePasswordAuthenticationFilter.class);

        var passkey = new WebAuthnAuthenticationFilter();
        passkey.setAuthenticationManager(PasskeyWeb.signIn(relyingParty, persons, properties));
        passkey.setAuthenticationSuccessHandler(after::succeededForScript);
        passkey.setAuthenticationFailureHandler(after::failedForScript);
        http.addFilterAfter(joinSession(passkey), UsernamePasswordAuthenticationFilter.class);
        var requestOptions = new PublicKeyCredentialRequestOptionsFilter(relyingParty);
        http.addFilterBefore(requestOptions, AuthorizationFilter.class);
        var creationOptions = new PublicKeyCredentialCreationOptionsFilter(relyingParty);
        http.addFilterAfter(creationOptions, AuthorizationFilter.class);
        var registration = new WebAuthnRegistrationFilter(passkeys, relyingParty);
        // It asks not whose passkey it removes
        registration.setRemoveCredentialMatcher(request -> false);
        http.addFilterAfter(registration, AuthorizationFilter.class);
        return http.build();
    }

    /** A session somebody else may have begun is not the one that is signed in. */
    private static AbstractAuthenticationProcessingFilter joinSession(AbstractAuthenticationProcessingFilter filter) {
        SessionAuthenticationStrategy fresh = new CompositeSessionAuthenticationStrategy(java.util.List.of(
                new ChangeSessionIdAuthenticationStrategy(),
                new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository())));
        filter.setSessionAuthenticationStrategy(fresh);
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        return filter;
    }

    private static LogoutSuccessHandler toHome() {
        var redirect = new UidlRedirectStrategy();
        return (request, response, authentication) -> redirect.sendRedirect(request, response, "/");
    }

    private static LogoutHandler signedOut(Sessions sessions, AuditLog audit) {
        return (request, response, authentication) -> {
            if (authentication instanceof PersonAuthentication person) {
                // Not of somebody who has just erased their account: nothing is put on record of them any more
                if (sessions.end(person.session(), person.person())) {
                    audit.record(AuditEvent.of(AuditKind.SIGNED_OUT, person.person()));
                }
            }
        };
    }

    @Bean
    static NavigationAccessControlConfigurer viewsAreClosedUnlessTheySayOtherwise() {
        return new NavigationAccessControlConfigurer()
                .withAnnotatedViewAccessChecker()
                .withLoginView("/login");
    }

    /** The session's cookie: of no use to scripts and other sites, and never in an address. */
    @Bean
    ServletContextInitializer sessionCookie(CitesProperties properties) {
        return context -> {
            context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
            var cookie = context.getSessionCookieConfig();
            cookie.setHttpOnly(true);
            cookie.setSecure("https".equalsIgnoreCase(properties.publicUrl().getScheme()));
            cookie.setAttribute("SameSite", "Lax");
        };
    }
}
