package org.cites360.base;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BaseConfiguration {

    /** Days of publication are days in UTC; tests set another clock. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
