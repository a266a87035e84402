/**
 * Files that people share: kept by the hash of their bytes, scanned, read and checked, and delivered to whoever may read what
 * they belong to. What a document is attached to is other modules' business: they answer {@link org.cites360.document.DocumentAccess}.
 */
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"base", "media", "audit", "notice"})
@NullMarked
package org.cites360.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
