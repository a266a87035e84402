package org.cites360.mail.delivery;

import java.util.Map;
import org.cites360.Cites360Application;
import org.cites360.base.Language;
import org.cites360.mail.Mail;
import org.cites360.mail.MailState;
import org.cites360.mail.Mails;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application in a process of its own, to be killed: hands a mail over, or only waits for one of before. */
final class KilledMail {

    private KilledMail() {}

    /** Arguments: data directory, port of the mail server, {@code send} or {@code await}. Ends with status 0 once a mail is sent. */
    public static void main(String[] arguments) throws Exception {
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Cites360Application.class)
                .run(
                        "--cites.data=" + arguments[0],
                        "--cites.database.durable=true",
                        "--cites.tours=" + arguments[0],
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + arguments[1],
                        "--server.port=0",
                        "--vaadin.productionMode=true")) {
            if (arguments[2].equals("send")) {
                application
                        .getBean(Mails.class)
                        .send(new Mail(
                                "zoe@example.org", Language.EN, "new-password", Map.of("name", "Zoë", "link", "/x")));
            }
            MailTable table = application.getBean(MailTable.class);
            while (table.newest(MailState.Kind.SENT, 0, 1).isEmpty()) {
                Thread.sleep(50);
            }
            Runtime.getRuntime().halt(0);
        }
    }
}
