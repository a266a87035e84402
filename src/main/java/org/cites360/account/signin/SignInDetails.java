package org.cites360.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * From where somebody tries to sign in.
 *
 * @param address of the network
 * @param device what the browser says it was given when it signed in before
 */
record SignInDetails(String address, @Nullable String device) implements Serializable {

    static SignInDetails of(HttpServletRequest request) {
        return new SignInDetails(
                request.getRemoteAddr(), KnownDevices.tokenIn(request).orElse(null));
    }
}
