package fr.acteurs.domain.consent;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A purpose by a channel: the six that the client's uses know (tender 3.4), each of which a person decides upon alone. */
public enum Use {
    PUBLIPOSTAGE_POSTAL(Purpose.PUBLIPOSTAGE, ContactChannel.POSTAL),
    ENQUETE_EMAIL(Purpose.ENQUETE, ContactChannel.EMAIL),
    ENQUETE_TELEPHONE(Purpose.ENQUETE, ContactChannel.TELEPHONE),
    EMAILING_EMAIL(Purpose.EMAILING, ContactChannel.EMAIL),
    RELATION_EMAIL(Purpose.RELATION, ContactChannel.EMAIL),
    RELATION_TELEPHONE(Purpose.RELATION, ContactChannel.TELEPHONE);

    /** Those by which something is offered: of them the tender's column "Opt out" speaks. */
    public static final Set<Use> COMMERCIAL = EnumSet.of(EMAILING_EMAIL, RELATION_EMAIL, RELATION_TELEPHONE);

    private final Purpose purpose;
    private final ContactChannel channel;

    Use(Purpose purpose, ContactChannel channel) {
        this.purpose = purpose;
        this.channel = channel;
    }

    /** The use of that name. */
    public static Optional<Use> named(String name) {
        return Arrays.stream(values()).filter(use -> use.name().equals(name)).findFirst();
    }

    public Purpose purpose() {
        return purpose;
    }

    public ContactChannel channel() {
        return channel;
    }
}
