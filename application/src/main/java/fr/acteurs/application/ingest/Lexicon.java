package fr.acteurs.application.ingest;

import fr.acteurs.application.contact.ContactParser;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.mandate.Functions;
import fr.acteurs.domain.mandate.ReadTitle;
import fr.acteurs.domain.mandate.Tenure;
import fr.acteurs.domain.person.Sex;
import fr.acteurs.domain.register.Classification;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Row;
import java.util.Optional;

/**
 * What every source's mapping is given to understand a row by: functions by their titles, contacts, and the kinds of the
 * contract.
 */
public record Lexicon(Functions functions, ContactParser contacts, Classification kinds) {

    /**
     * Somebody in an office, under the title that the source gives; one that the nomenclature does not have is kept and
     * remarked upon.
     *
     * @param person what is said of the person
     */
    public Observation appointed(Row row, EntityKey body, EntityKind kind, String title, Facts.Builder person) {
        ReadTitle read = functions.read(title, kind);
        if (!read.recognised()) {
            row.remark(Reason.UNKNOWN_FUNCTION, title);
        }
        Facts facts = person.say(Field.FUNCTION, read.function().code())
                .say(Field.TITLE, title)
                .say(Field.TENURE, read.interim() ? Optional.of(Tenure.INTERIM) : Optional.empty())
                .sayUnlessSaid(Field.DELEGATION, read.delegation().orElse(""))
                .say(
                        Field.RANK,
                        read.ordinal().isPresent() ? Optional.of(read.ordinal().getAsInt()) : Optional.empty())
                .build();
        return Observation.OfMandate.keyedByName(body, read.function(), facts);
    }

    /** The sex that a civility tells, or a letter. */
    public static Optional<Sex> sex(String civility) {
        return switch (civility) {
            case "M.", "M", "H", "Monsieur" -> Optional.of(Sex.M);
            case "Mme", "Mme.", "Mlle", "F", "Madame", "Mademoiselle" -> Optional.of(Sex.F);
            default -> Optional.empty();
        };
    }
}
