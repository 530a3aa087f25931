package fr.acteurs.application.publish;

import fr.acteurs.application.mail.Mail;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The mail that tells the client of the oppositions of a month, and how far it has come.
 *
 * @param sent when it left, and what whoever took it said
 * @param acknowledged by whom at the client's, when that is known
 */
public record ObjectionNotice(YearMonth month, Mail mail, Optional<Sent> sent, Optional<Acknowledged> acknowledged) {

    /** A mail that was handed over. */
    public record Sent(Instant at, String answer) {}

    /** The client says that it has it. */
    public record Acknowledged(String by, LocalDate on) {}
}
