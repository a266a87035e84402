package org.cites360.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Under what terms a record may be used. */
public enum Licence {
    CC0_1_0("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    CC_BY_4_0("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    CC_BY_SA_4_0("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    CC_BY_NC_4_0("CC BY-NC 4.0", "https://creativecommons.org/licenses/by-nc/4.0/"),
    CC_BY_NC_SA_4_0("CC BY-NC-SA 4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/"),
    CC_BY_ND_4_0("CC BY-ND 4.0", "https://creativecommons.org/licenses/by-nd/4.0/"),
    CC_BY_NC_ND_4_0("CC BY-NC-ND 4.0", "https://creativecommons.org/licenses/by-nc-nd/4.0/"),
    /** May be read, nothing more; its name is the text {@code network.licence.all-rights-reserved}. */
    ALL_RIGHTS_RESERVED("All rights reserved", null);

    private final String label;
    private final @Nullable String address;

    Licence(String label, @Nullable String address) {
        this.label = label;
        this.address = address;
    }

    /** Its short name, the same in every language but for {@link #ALL_RIGHTS_RESERVED}. */
    public String label() {
        return label;
    }

    /** Where its text is; empty where it has none. */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    /** Such as {@code cc-by-4-0}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Licence> of(String key) {
        return Arrays.stream(values())
                .filter(licence -> licence.key().equals(key))
                .findFirst();
    }
}
