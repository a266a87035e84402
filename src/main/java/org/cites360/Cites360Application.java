package org.cites360;

import java.util.Arrays;
import java.util.List;
import org.cites360.tour.cli.TourCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The whole product: one modular monolith. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Cites360Application {

    /** Runs the server, or with {@code tour} as the first argument one of the commands for tours. */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("tour")) {
            List<String> arguments = Arrays.asList(args).subList(1, args.length);
            System.exit(TourCommand.run(arguments, CommandApplication::start));
        }
        SpringApplication.run(Cites360Application.class, args);
    }
}
