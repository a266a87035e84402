package org.cites360.account.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cites360.account.store.Sessions;
import org.cites360.base.permission.PersonId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs a browser in as whoever its address names by {@code ?as=}, for tests of what comes after signing in. */
@TestConfiguration(proxyBeanMethods = false)
public class SignInByAddress {

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> signInByAddressFilter(JdbcClient jdbc) {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                String person = request.getParameter("as");
                if (person != null) {
                    request.getSession()
                            .setAttribute(
                                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                                    new SecurityContextImpl(signIn(PersonId.of(person), jdbc)));
                }
                chain.doFilter(request, response);
            }
        });
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** With the row that says that the session counts. */
    private static PersonAuthentication signIn(PersonId person, JdbcClient jdbc) {
        PersonAuthentication proof = new PersonAuthentication(person, Sessions.Method.PASSWORD);
        jdbc.sql("""
                        insert into person_session (id, person_id, method, address, device, created_at, last_seen_at, confirmed_at)
                        values (:id, :person, 'PASSWORD', '127.0.0.1', 'test', now(), now(), now())
                        """)
                .param("id", proof.session())
                .param("person", person.value())
                .update();
        return proof;
    }
}
