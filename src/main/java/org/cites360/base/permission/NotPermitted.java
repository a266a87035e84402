package org.cites360.base.permission;

import org.springframework.security.access.AccessDeniedException;

/**
 * Somebody asked for what they may not do. Views offer only what is permitted, so this is no outcome a user meets by the way
 * the product is used: it answers a tampered request, or a role that was taken away meanwhile.
 */
public final class NotPermitted extends AccessDeniedException {

    private static final long serialVersionUID = 1L;

    public NotPermitted(String message) {
        super(message);
    }
}
