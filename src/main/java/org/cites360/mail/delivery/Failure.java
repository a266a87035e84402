package org.cites360.mail.delivery;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cites360.mail.MailProblem;
import org.cites360.mail.MailProblem.Kind;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** Reads what went wrong out of the exceptions of a mail server's client. */
final class Failure {

    private static final int LONGEST_ANSWER = 500;

    private Failure() {}

    static MailProblem problem(Exception failure) {
        List<Throwable> causes = new ArrayList<>();
        collect(failure, causes);
        for (Throwable cause : causes) {
            if (cause instanceof SMTPAddressFailedException address && isFinal(address.getReturnCode())) {
                return problem(Kind.REFUSED, address);
            }
            if (cause instanceof AddressException) {
                return problem(Kind.REFUSED, cause);
            }
        }
        for (Throwable cause : causes) {
            switch (cause) {
                case SMTPSendFailedException answer
                when isFinal(answer.getReturnCode()) && answer.getCommand().equals(".") -> {
                    return problem(Kind.REFUSED, answer);
                }
                case AuthenticationFailedException refused -> {
                    return problem(Kind.SIGN_IN, refused);
                }
                case MailAuthenticationException refused -> {
                    return problem(Kind.SIGN_IN, refused);
                }
                case MailConnectException unreachable -> {
                    return problem(Kind.UNREACHABLE, unreachable);
                }
                default -> {}
            }
        }
        return problem(Kind.OTHER, causes.getLast());
    }

    /** 5xx: the same attempt will fail again. What a server says about signing in, the operator can put right. */
    private static boolean isFinal(int code) {
        return code >= 500 && code <= 599 && code != 530 && code != 534 && code != 535;
    }

    private static void collect(@Nullable Throwable failure, List<Throwable> causes) {
        if (failure == null || causes.contains(failure)) {
            return;
        }
        causes.add(failure);
        if (failure instanceof MailSendException several) {
            Arrays.stream(several.getMessageExceptions()).forEach(one -> collect(one, causes));
        }
        if (failure instanceof MessagingException chained) {
            collect(chained.getNextException(), causes);
        }
        collect(failure.getCause(), causes);
    }

    private static MailProblem problem(Kind kind, Throwable cause) {
        String said = cause.getMessage();
        String line = said == null
                ? cause.getClass().getSimpleName()
                : said.replaceAll("\\s+", " ").strip();
        return new MailProblem(kind, line.substring(0, Math.min(line.length(), LONGEST_ANSWER)));
    }
}
