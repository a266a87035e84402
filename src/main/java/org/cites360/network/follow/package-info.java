/** What is new in the network, and whom it is told: news of a week, what people follow, and the digest that tells them. */
@NullMarked
package org.cites360.network.follow;

import org.jspecify.annotations.NullMarked;
