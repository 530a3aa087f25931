package fr.acteurs.application.publish;

import fr.acteurs.application.contract.Contract.NamedContact;
import fr.acteurs.application.contract.ObjectionTerms;
import fr.acteurs.application.mail.Mailer;
import java.time.Instant;
import java.time.InstantSource;

/** What a contract says of the oppositions of a month, with invented people. */
public final class InventedContract {

    private InventedContract() {}

    /** Mails of months with ten oppositions or fewer. */
    public static ObjectionMail mail(MemoryLedger ledger, Mailer mailer) {
        return new ObjectionMail(
                new ObjectionTerms(10, "oppositions@client.example", false),
                new NamedContact(
                        "Camille Témoin", "interlocutrice dédiée", "contact@acteurs.example", "+33100000000", false),
                ledger.objectionNotices(),
                mailer,
                InstantSource.fixed(Instant.parse("2026-04-01T03:16:00Z")));
    }
}
