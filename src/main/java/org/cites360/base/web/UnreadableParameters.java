package org.cites360.base.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * An address whose parameters cannot be read, such as {@code ?q=%ED%A0%80}, is its sender's mistake: answered as one, and not logged
 * as a failure of ours.
 */
class UnreadableParameters extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(UnreadableParameters.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException wrong) {
            refuse(response, wrong);
        } catch (ServletException failure) {
            if (!(failure.getRootCause() instanceof InvalidParameterException wrong)) {
                throw failure;
            }
            refuse(response, wrong);
        }
    }

    private static void refuse(HttpServletResponse response, InvalidParameterException wrong) throws IOException {
        log.debug("Parameters that cannot be read: {}", wrong.getMessage());
        if (!response.isCommitted()) {
            response.sendError(wrong.getErrorCode());
        }
    }
}
