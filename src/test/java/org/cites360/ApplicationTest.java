package org.cites360;

import java.lang.annotation.*;
import org.springframework.boot.test.context.SpringBootTest;

/** The whole application on a real PostgreSQL of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
public @interface ApplicationTest {}
