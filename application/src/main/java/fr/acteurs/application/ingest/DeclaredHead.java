package fr.acteurs.application.ingest;

import fr.acteurs.application.contract.Declaration.Cell;
import fr.acteurs.application.contract.Declaration.Head;
import fr.acteurs.domain.contact.Website;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.mandate.ReadTitle;
import fr.acteurs.domain.person.Sex;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Row;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Somebody in an office, as the columns of a declared table tell it. */
final class DeclaredHead {

    /** Opinions are nobody's business but of those who stood for election with them (RGPD art. 9). */
    private static final Set<Field> OF_THE_ELECTED = EnumSet.of(Field.PARTY, Field.POLITICAL_GROUP);

    private final Head declared;
    private final Lexicon lexicon;

    DeclaredHead(Head declared, Lexicon lexicon) {
        this.declared = declared;
        this.lexicon = lexicon;
    }

    /** Nothing of somebody without a name or an office. */
    Optional<Observation> in(Row row, EntityKey body, EntityKind kind) {
        Optional<String> surname = value(row, declared.surname())
                .filter(name -> !row.name(declared.surname().column()).isEmpty());
        Optional<String> title = office(row, kind).or(() -> declared.title().flatMap(cell -> value(row, cell)));
        if (surname.isPresent() && title.isEmpty()) {
            row.remark(Reason.HEAD_WITHOUT_OFFICE, declared.surname().column());
        }
        return surname.flatMap(name -> title.map(office -> {
            boolean elected = lexicon.functions()
                    .isElective(lexicon.functions().read(office, kind).function());
            return lexicon.appointed(row, body, kind, office, person(row, name, elected));
        }));
    }

    /** The title of all who stand there, in the form for the sex where the nomenclature has it. */
    private Optional<String> office(Row row, EntityKind kind) {
        return declared.office().map(office -> {
            ReadTitle read = lexicon.functions().read(office, kind);
            return read.recognised()
                    ? lexicon.functions().display(read.function(), read.ordinal(), sex(row).orElse(null))
                    : office;
        });
    }

    private Optional<Sex> sex(Row row) {
        return declared.civility().flatMap(cell -> value(row, cell)).flatMap(Lexicon::sex);
    }

    /** A civility that tells no sex is a title of address: {@code Docteur}. */
    private Facts.Builder person(Row row, String surname, boolean elected) {
        Facts.Builder person = Facts.builder()
                .say(Field.SURNAME, surname)
                .say(
                        Field.GIVEN_NAME,
                        declared.givenName().flatMap(cell -> value(row, cell)).orElse(""))
                .say(Field.SEX, sex(row))
                .say(
                        Field.CIVILITY,
                        declared.civility()
                                .flatMap(cell -> value(row, cell))
                                .filter(civility -> Lexicon.sex(civility).isEmpty()));
        declared.says().forEach((field, cell) -> say(row, person, field, cell, elected));
        declared.extras()
                .ifPresent(ordered ->
                        DeclaredExtras.ofSomebody(ordered, lexicon.contacts()).say(row, person));
        return person;
    }

    private void say(Row row, Facts.Builder person, Field field, Cell cell, boolean elected) {
        Optional<String> text = value(row, cell);
        if (text.isPresent() && OF_THE_ELECTED.contains(field) && !elected) {
            row.remark(Reason.OPINION_OF_NOT_ELECTED, cell.column());
            return;
        }
        Optional<?> read = text.flatMap(value -> read(row, field, cell, value));
        if (text.isEmpty()) {
            person.say(field, "");
        } else if (read.isEmpty()) {
            row.remark(reason(field), cell.column());
        } else {
            person.say(field, read);
        }
    }

    private static Reason reason(Field field) {
        return switch (field) {
            case BIRTH_DATE, STARTED_ON, ELECTED_ON -> Reason.BAD_DATE;
            default -> Reason.BAD_CONTACT;
        };
    }

    private Optional<?> read(Row row, Field field, Cell cell, String text) {
        return switch (field) {
            case BIRTH_DATE -> row.birthDate(cell.column());
            case STARTED_ON, ELECTED_ON -> row.date(cell.column());
            case DIRECT_PHONE, DIRECT_FAX, MOBILE -> lexicon.contacts().phone(text, null);
            case DIRECT_EMAIL -> lexicon.contacts().email(text);
            case DIRECT_WEBSITE, BLOG -> lexicon.contacts().website(text).map(Website::value);
            default -> Optional.of(text);
        };
    }

    private static Optional<String> value(Row row, Cell cell) {
        return cell.in(row.text(cell.column()));
    }
}
