package org.cites360.account.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.cites360.account.store.Secret;
import org.cites360.base.CitesProperties;
import org.cites360.base.permission.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Browsers in which a person has signed in before. Knowing one replaces no password: it only spares its owner the brake that
 * somebody else's guesses have pulled. The cookie goes to the sign-in page alone; no visitor gets it.
 */
@Component
class KnownDevices {

    static final String COOKIE = "cites-device";
    static final String PATH = "/login";
    private static final Duration KEPT = Duration.ofDays(180);
    /** Wrong passwords in a row after which a device is a stranger again. */
    private static final int MISTAKES = 10;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean secure;

    KnownDevices(JdbcClient jdbc, Clock clock, CitesProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.secure = "https".equalsIgnoreCase(properties.publicUrl().getScheme());
    }

    static Optional<String> tokenIn(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE) && !cookie.getValue().isBlank()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    boolean knows(@Nullable String token, PersonId person) {
        return token != null
                && !jdbc.sql("""
                                select 1 from known_device
                                where token_hash = :hash and person_id = :person and failures < :mistakes and last_used_at > :since
                                """)
                        .param("hash", Secret.hash(token))
                        .param("person", person.value())
                        .param("mistakes", MISTAKES)
                        .param("since", Timestamp.from(clock.instant().minus(KEPT)))
                        .query(Integer.class)
                        .list()
                        .isEmpty();
    }

    void failed(String token) {
        jdbc.sql("update known_device set failures = failures + 1 where token_hash = :hash")
                .param("hash", Secret.hash(token))
                .update();
    }

    /** Knows the browser from now on. */
    void remember(HttpServletRequest request, HttpServletResponse response, PersonId person) {
        Optional<String> known = tokenIn(request).filter(token -> knows(token, person));
        String token = known.orElseGet(Secret::random);
        jdbc.sql("""
                insert into known_device (token_hash, person_id, created_at, last_used_at) values (:hash, :person, :now, :now)
                on conflict (token_hash) do update set last_used_at = excluded.last_used_at, failures = 0
                """)
                .param("hash", Secret.hash(token))
                .param("person", person.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, token)
                        .path(PATH)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .maxAge(KEPT)
                        .build()
                        .toString());
    }

    void forgetAll(PersonId person) {
        jdbc.sql("delete from known_device where person_id = :person")
                .param("person", person.value())
                .update();
    }

    void forgetOld() {
        jdbc.sql("delete from known_device where last_used_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
