package org.cites360.base.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Controller;

/** A controller of public, server-rendered pages: no session, no cookie, nothing from another host. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Controller
public @interface PublicController {

    /** Whether any other site may show these pages inside its own. */
    boolean embeddable() default false;

    /** Whether they show pages of this installation inside themselves. */
    boolean frames() default false;
}
