package fr.acteurs.application.publish;

import fr.acteurs.application.contract.Contract.NamedContact;
import fr.acteurs.application.contract.ObjectionTerms;
import fr.acteurs.application.mail.Mail;
import fr.acteurs.application.mail.MailFailure;
import fr.acteurs.application.mail.Mailer;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.ObjectionMedium;
import fr.acteurs.domain.feed.DisclosedObjection;
import fr.acteurs.domain.feed.ObjectionFeed;
import fr.acteurs.domain.feed.PrintedRow;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells the client by mail of the oppositions of a month that had few (tender 3.5). The mail holds what the file {@code OPP}
 * would: identifiers, never a name.
 */
public final class ObjectionMail {

    private final ObjectionTerms terms;
    private final NamedContact sender;
    private final ObjectionNotices notices;
    private final Mailer mailer;
    private final InstantSource clock;

    /** @param sender the provider's contact, in whose name it is sent */
    public ObjectionMail(
            ObjectionTerms terms, NamedContact sender, ObjectionNotices notices, Mailer mailer, InstantSource clock) {
        this.terms = terms;
        this.sender = sender;
        this.notices = notices;
        this.mailer = mailer;
        this.clock = clock;
    }

    /**
     * What became of the mails that waited.
     *
     * @param failure why one of them, and all after it, wait still
     */
    public record Mailed(List<ObjectionNotice> sent, Optional<MailFailure> failure) {

        public Mailed {
            sent = List.copyOf(sent);
        }
    }

    ObjectionMedium mediumFor(int objections) {
        return terms.mediumFor(objections);
    }

    /** Sends what was not sent yet, in the order of the months. */
    Mailed send(ChannelCode channel) {
        List<ObjectionNotice> sent = new ArrayList<>();
        try {
            for (ObjectionNotice waiting : notices.all(channel)) {
                if (waiting.sent().isEmpty()) {
                    sent.add(send(channel, waiting));
                }
            }
            return new Mailed(sent, Optional.empty());
        } catch (MailFailure failure) {
            return new Mailed(sent, Optional.of(failure));
        }
    }

    private ObjectionNotice send(ChannelCode channel, ObjectionNotice waiting) {
        String answer = mailer.send(waiting.mail());
        ObjectionNotice.Sent sent = new ObjectionNotice.Sent(clock.instant(), answer);
        notices.sent(channel, waiting.month(), sent);
        return new ObjectionNotice(waiting.month(), waiting.mail(), Optional.of(sent), Optional.empty());
    }

    List<ObjectionMonth> months(ChannelCode channel) {
        return notices.months(channel);
    }

    List<ObjectionNotice> notices(ChannelCode channel) {
        return notices.all(channel);
    }

    boolean acknowledge(ChannelCode channel, YearMonth month, String by, LocalDate on) {
        return notices.acknowledged(channel, month, new ObjectionNotice.Acknowledged(by, on));
    }

    /** The mail of a month; it is kept with the month and does not change any more. */
    Mail compose(ChannelCode channel, YearMonth month, List<DisclosedObjection> objections) {
        String text = """
                Bonjour,

                %d opposition(s) enregistrée(s) au cours du mois %s, sur le canal %s. Leur nombre ne dépasse pas %d : elles
                vous sont transmises par ce courriel, et non par une livraison mensuelle (marché, 3.5). Vos livraisons
                quotidiennes en tiennent compte déjà. Des identifiants seulement, dans les colonnes du fichier OPP :

                %s
                %s

                Merci d'en accuser réception en répondant à ce message.

                %s, %s
                %s
                """.formatted(
                        objections.size(),
                        month,
                        channel,
                        terms.fileAbove(),
                        ObjectionFeed.SCHEMA.header(),
                        objections.stream().map(ObjectionMail::line).collect(Collectors.joining("\n")),
                        sender.name(),
                        sender.role(),
                        sender.phone());
        return new Mail(
                "oppositions." + channel + "." + month + "@" + domain(),
                sender.email(),
                terms.address(),
                "Oppositions du mois " + month + " (canal " + channel + ")",
                text);
    }

    private String domain() {
        return sender.email().substring(sender.email().lastIndexOf('@') + 1);
    }

    private static String line(DisclosedObjection objection) {
        if (ObjectionFeed.SCHEMA.print(objection) instanceof PrintedRow.Canonical canonical) {
            return canonical.line();
        }
        throw new IllegalStateException("An opposition that can be told in no file");
    }
}
