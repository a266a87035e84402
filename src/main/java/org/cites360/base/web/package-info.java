/** What the server-rendered public pages share: headers, assets, metadata. They know no session and set no cookie. */
@NullMarked
package org.cites360.base.web;

import org.jspecify.annotations.NullMarked;
