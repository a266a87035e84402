/** What every module stands on: configuration, database, languages, texts, ids, clock. Depends on no other module. */
@ApplicationModule(displayName = "Base", type = ApplicationModule.Type.OPEN)
@NullMarked
package org.cites360.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
