package org.cites360.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * The whole application with the tours it is delivered with, on a port of its own, for a real browser. Its data directory is
 * kept between runs, as a server's is: what was imported is not imported again.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"cites.tours=tours", "cites.data=target/browser-test-data"})
@interface BrowserTest {}
