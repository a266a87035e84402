/**
 * What one centre learned and every centre can use: practices and resources, their review, adoption, discussion, and how they
 * are found. Everybody who only reads uses {@link org.cites360.network.PublishedRecords}, which asks for whom it is read.
 */
@ApplicationModule(
        displayName = "Network",
        allowedDependencies = {"base", "site", "media", "document", "document :: ui", "tour", "mail", "audit", "notice"
        })
@NullMarked
package org.cites360.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
