package org.cites360.network.search;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cites360.network.TargetGroup;
import org.cites360.network.TextLanguage;
import org.cites360.site.Theme;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** By what the index was made. Another version makes it anew. */
@Component
class IndexVersion {

    private final String name;

    IndexVersion(Thesaurus thesaurus) {
        String orders = Stream.of(Facet.values(), Theme.values(), TargetGroup.values(), TextLanguage.values())
                .map(Arrays::toString)
                .collect(Collectors.joining());
        this.name = WordForms.VERSION + "-"
                + DigestUtils.md5DigestAsHex(
                        (orders + thesaurus.fingerprint()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    String name() {
        return name;
    }
}
