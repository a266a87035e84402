package org.cites360.account.signin;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** How passwords are hashed and which are refused. */
@Component
public class Passwords {

    /** The fewest characters of a password. */
    public static final int SHORTEST = 12;

    private static final int LONGEST = 200;
    /** Of zxcvbn's five: withstands an attack on a stolen, slow hash. */
    private static final int STRONG_ENOUGH = 3;
    /** Each hash takes 19 MiB: together they stay small whatever comes in at once. */
    private static final int AT_ONCE = 4;

    /** What each reader of this page would think of first, in the languages of the interface. */
    private static final Set<String> TRIVIAL = Stream.of(
                    "motdepasse",
                    "monmotdepasse",
                    "azertyuiop",
                    "bonjour",
                    "jetaime",
                    "soleil",
                    "doudou",
                    "loulou",
                    "wachtwoord",
                    "welkom",
                    "geheim",
                    "voetbal",
                    "hallo",
                    "password",
                    "letmein",
                    "welcome",
                    "sunshine",
                    "ciao",
                    "parola",
                    "parolachiave",
                    "amoremio",
                    "juventus",
                    "senha",
                    "palavrapasse",
                    "benfica",
                    "contrasena",
                    "contraseña",
                    "hola",
                    "teamo",
                    "barcelona",
                    "realmadrid",
                    "citedesmetiers",
                    "citesdesmetiers",
                    "citésdesmétiers",
                    "cites360",
                    "cités360",
                    "orientation",
                    "emploi",
                    "conseiller")
            .collect(Collectors.toUnmodifiableSet());

    /** Why a password is refused. */
    public enum Weakness {
        TOO_SHORT,
        TOO_LONG,
        /** It is among those that were breached, or follows a pattern that is tried first. */
        COMMON
    }

    private final Semaphore room = new Semaphore(AT_ONCE, true);
    private final Zxcvbn zxcvbn = new Zxcvbn();
    private final PasswordEncoder encoder;
    private final String nobodys;

    Passwords() {
        String argon2 = "argon2id";
        // OWASP's first choice: 19 MiB, two passes, one lane
        encoder = new DelegatingPasswordEncoder(
                argon2, Map.of(argon2, new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2)));
        nobodys = hash("nobody's password, compared where there is no account");
    }

    /**
     * Why this password may not be chosen; empty when it may.
     *
     * @param about words an attacker would try for this person: name, address, centre
     */
    public Optional<Weakness> weakness(String password, List<String> about) {
        String text = Normalizer.normalize(password, Normalizer.Form.NFC);
        if (text.codePointCount(0, text.length()) < SHORTEST) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        if (text.length() > LONGEST) {
            return Optional.of(Weakness.TOO_LONG);
        }
        List<String> known = Stream.concat(
                        TRIVIAL.stream(),
                        about.stream()
                                .flatMap(word ->
                                        Stream.concat(Stream.of(word), Stream.of(word.split("[^\\p{L}\\p{N}]+")))))
                .filter(word -> word.length() > 2)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        // The estimate is quadratic in the length: what comes after a hundred characters adds nothing to it
        String measured = text.length() > 100 ? text.substring(0, 100) : text;
        return zxcvbn.measure(measured, known).getScore() < STRONG_ENOUGH
                ? Optional.of(Weakness.COMMON)
                : Optional.empty();
    }

    /** The salted hash to store. */
    public String hash(String password) {
        String hash = inTurn(() -> encoder.encode(normal(password)));
        if (hash == null) {
            throw new IllegalStateException("No hash");
        }
        return hash;
    }

    /** Takes as long for nobody as for somebody: null is compared with a hash of its own and never matches. */
    public boolean matches(String password, @Nullable String hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        boolean same = inTurn(() -> encoder.matches(normal(password), hash == null ? nobodys : hash));
        return same && hash != null;
    }

    /** Two ways of typing the same accent are the same password. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> T inTurn(java.util.function.Supplier<T> work) {
        room.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
