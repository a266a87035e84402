package org.cites360.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

class AssetsTest {

    private static final String MANIFEST = """
            {
              "styles/public.css": {"file": "public-1a.css", "src": "styles/public.css", "isEntry": true},
              "visit/visit.ts": {"file": "visit-2b.js", "isEntry": true, "imports": ["_viewer.js", "_viewer.js"], "css": ["visit-3c.css"]},
              "_viewer.js": {"file": "viewer-4d.js", "imports": ["_maths.js"], "css": ["viewer-5e.css"], "dynamicImports": ["stage.ts"]},
              "_maths.js": {"file": "maths-6f.js", "imports": ["_viewer.js"]},
              "stage.ts": {"file": "stage-7a.js", "isDynamicEntry": true}
            }
            """;

    @Test
    void anEntryIsFoundWithItsStylesAndEverythingItImportsOnce() throws IOException {
        Assets assets =
                new Assets(new ByteArrayResource(MANIFEST.getBytes(StandardCharsets.UTF_8)), JsonMapper.shared());
        assertThat(assets.url("visit/visit.ts")).contains("/assets/visit-2b.js");
        assertThat(assets.styles("visit/visit.ts")).containsExactly("/assets/visit-3c.css", "/assets/viewer-5e.css");
        assertThat(assets.imports("visit/visit.ts"))
                .as("what is only loaded on demand is not among them")
                .containsExactly("/assets/viewer-4d.js", "/assets/maths-6f.js");
        assertThat(assets.styles("styles/public.css")).containsExactly("/assets/public-1a.css");
        assertThat(assets.url("nothing.ts")).isEmpty();
    }

    @Test
    void withoutABuildThePagesAreBareButThere() throws IOException {
        Assets assets = new Assets(new ClassPathResource("no-such-manifest.json"), JsonMapper.shared());
        assertThat(assets.url("visit/visit.ts")).isEmpty();
        assertThat(assets.styles("styles/public.css")).isEmpty();
        assertThat(assets.imports("visit/visit.ts")).isEmpty();
    }
}
