package org.cites360;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The whole product: one modular monolith. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Cites360Application {

    public static void main(String[] args) {
        SpringApplication.run(Cites360Application.class, args);
    }
}
