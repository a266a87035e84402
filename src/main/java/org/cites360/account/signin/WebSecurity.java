package org.cites360.account.signin;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.cites360.base.web.PublicAddresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;

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
    SecurityFilterChain portalChain(HttpSecurity http) {
        return http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.anyRequest(request -> request.permitAll()))
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    static NavigationAccessControlConfigurer viewsAreClosedUnlessTheySayOtherwise() {
        return new NavigationAccessControlConfigurer().withAnnotatedViewAccessChecker();
    }

    /** Nobody signs in by a name that Spring knows; without this it would invent a user and print a password. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
