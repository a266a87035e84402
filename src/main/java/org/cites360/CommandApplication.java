package org.cites360;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;

/**
 * What commands need of the product: its services without pages, beside a server that may be running on the same data. Not a
 * {@code @Configuration}, so that the product's own scan passes it by.
 */
@EnableAutoConfiguration(exclude = SpringBootAutoConfiguration.class)
@ConfigurationPropertiesScan
@ComponentScan(
        basePackages = {
            "org.cites360.base",
            "org.cites360.media",
            "org.cites360.panorama",
            "org.cites360.site",
            "org.cites360.tour.catalogue",
            "org.cites360.tour.importing"
        },
        excludeFilters = {
            @ComponentScan.Filter(
                    type = FilterType.ANNOTATION,
                    classes = {Controller.class, ControllerAdvice.class}),
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = {"org\\.cites360\\.base\\.web\\..*"})
        })
class CommandApplication {

    /** Jobs run and the list of centres is brought in; whatever else a command does not ask for is not made. */
    @Bean
    static LazyInitializationExcludeFilter eager() {
        return LazyInitializationExcludeFilter.forBeanTypes(SmartLifecycle.class, SmartInitializingSingleton.class);
    }

    static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(CommandApplication.class)
                .web(WebApplicationType.NONE)
                .properties("cites.database.join=true", "logging.level.root=warn", "spring.main.log-startup-info=false")
                .lazyInitialization(true)
                .run();
    }
}
