package org.cites360;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void modulesUseEachOtherOnlyAsDeclared() {
        ApplicationModules.of(Cites360Application.class).verify();
    }
}
