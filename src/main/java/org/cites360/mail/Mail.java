package org.cites360.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Map;
import java.util.regex.Pattern;
import org.cites360.base.Language;

/**
 * A mail to one person. Its texts are those of the bundle {@code mail}: {@code mail.<template>.subject}, {@code .heading} and
 * {@code .text} (paragraphs are parted by an empty line), and where there are any {@code .button}, which leads to the value
 * {@value #LINK} or {@value #PAGE}, {@code .code} above the value {@value #CODE}, and {@code .note} in small print. What else a mail lists, the
 * {@link MailEntries} of its template tell. A name in braces such as
 * <code>{site}</code> stands for a value.
 *
 * @param to one address, without a name
 * @param template small letters, digits and hyphens, such as {@code invitation}
 * @param values plain text by name: line breaks and other control characters become spaces, nothing of it is read as markup
 */
public record Mail(String to, Language language, String template, Map<String, String> values) {

    /**
     * Where the button leads when that lets its reader in: a path of this installation such as {@code /join/abc}. Forgotten once the
     * mail is sent.
     */
    public static final String LINK = "link";

    /** Where the button leads otherwise: a page of this installation, which asks for a sign-in itself where it needs one. */
    public static final String PAGE = "page";

    /**
     * Where a reader ends such mails, without signing in: a path of this installation that a mail program may post to (RFC 8058).
     */
    public static final String LEAVE = "leave";

    /** A one-time code to be typed. Forgotten once the mail is sent. */
    public static final String CODE = "code";

    private static final Pattern TEMPLATE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\<>\"]]*");
    private static final Pattern UNSAFE = Pattern.compile("[\\s\\p{Cc}\\p{Cf},;<>\"()\\[\\]\\\\]");
    private static final int LONGEST_ADDRESS = 254;

    /**
     * @throws IllegalArgumentException when {@code to} is no address ({@link #isAddress} tells beforehand) or the link leads
     *     out of this installation
     */
    public Mail {
        if (!isAddress(to)) {
            throw new IllegalArgumentException("This is not the address of one person: " + to);
        }
        if (!TEMPLATE.matcher(template).matches()) {
            throw new IllegalArgumentException("This is no name of a template: " + template);
        }
        values = Map.copyOf(values);
        for (String name : new String[] {LINK, PAGE, LEAVE}) {
            String link = values.get(name);
            if (link != null && !isPath(link)) {
                throw new IllegalArgumentException("The link of a mail is a path of this installation, not " + link);
            }
        }
    }

    /** Whether this is an address within this installation, from its root. */
    public static boolean isPath(String text) {
        return PATH.matcher(text).matches();
    }

    /** Whether mail can be written to this: one address with a domain, nothing around it. */
    public static boolean isAddress(String text) {
        if (text.length() > LONGEST_ADDRESS || UNSAFE.matcher(text).find() || text.indexOf('@') < 1) {
            return false;
        }
        try {
            InternetAddress address = new InternetAddress(text, true);
            address.validate();
            return address.getAddress().equals(text) && address.getPersonal() == null;
        } catch (AddressException refused) {
            return false;
        }
    }
}
