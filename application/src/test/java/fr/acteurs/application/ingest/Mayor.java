package fr.acteurs.application.ingest;

import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.mandate.ElectionCalendar;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Tenure;
import fr.acteurs.domain.person.ExternalId;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Observation;
import java.util.Optional;

/** One row of the mayors' register, about an invented person. A test names what it is about; the rest is ordinary. */
record Mayor(
        String commune, String surname, String givenName, String sex, String born, String elected, String started) {

    /** Elected in 2020, a woman born in 1961. */
    static Mayor mayor(String commune, String surname, String givenName) {
        return new Mayor(commune, surname, givenName, "F", "1961-02-03", "2020-03-15", "2020-05-24");
    }

    Mayor in(String other) {
        return new Mayor(other, surname, givenName, sex, born, elected, started);
    }

    Mayor written(String otherSurname, String otherGivenName) {
        return new Mayor(commune, otherSurname, otherGivenName, sex, born, elected, started);
    }

    Mayor man() {
        return new Mayor(commune, surname, givenName, "M", born, elected, started);
    }

    Mayor born(String day) {
        return new Mayor(commune, surname, givenName, sex, day, elected, started);
    }

    Mayor elected(String day) {
        return new Mayor(commune, surname, givenName, sex, born, day, started);
    }

    Mayor since(String day) {
        return new Mayor(commune, surname, givenName, sex, born, elected, day);
    }

    Mayor electedIn2026() {
        return elected("2026-03-15").since("2026-03-21");
    }

    /** An empty cell is not read as a date. */
    private static Optional<String> read(String date) {
        return Optional.of(date).filter(text -> !text.isEmpty());
    }

    Observation observation() {
        return as(FunctionCode.MAYOR);
    }

    /** In the place of the mayor. */
    Observation acting() {
        Observation.OfMandate said = as(FunctionCode.MAYOR);
        return new Observation.OfMandate(
                said.entity(), said.function(), said.key(), said.facts().with(Field.TENURE, Tenure.INTERIM.name()));
    }

    /** The same person in a function that many hold. */
    Observation onBoard() {
        return as(FunctionCode.of("BOARD_MEMBER"));
    }

    /** The same on the board, by a register that numbers persons. */
    Observation numbered(String number) {
        Observation named = onBoard();
        Facts.Builder facts = Facts.builder();
        named.facts().values().forEach(facts::say);
        return Observation.OfMandate.keyedById(
                named.entity(),
                FunctionCode.of("BOARD_MEMBER"),
                new ExternalId(ExternalId.AN, number),
                facts.say(Field.AN_PERSON, number).build());
    }

    /** A page of their own, by a list that says of its members no birth date and no day of election. */
    Observation page(FunctionCode function, String number, String page) {
        Facts facts = Facts.builder()
                .say(Field.SURNAME, surname)
                .say(Field.GIVEN_NAME, givenName)
                .say(Field.SEX, sex)
                .say(Field.BLOG, page)
                .say(Field.OWN_ACCOUNTS, "")
                .build();
        return Observation.OfPerson.numbered(EntityKey.of(new InseeCode(commune)), function, number, facts);
    }

    Observation.OfMandate as(FunctionCode function) {
        Facts facts = Facts.builder()
                .say(Field.SURNAME, surname)
                .say(Field.GIVEN_NAME, givenName)
                .say(Field.SEX, sex)
                .say(Field.BIRTH_DATE, read(born))
                .say(Field.FUNCTION, function.code())
                .say(Field.TITLE, function.equals(FunctionCode.MAYOR) ? "Maire" : function.code())
                .say(Field.ELECTION, ElectionCalendar.MUNICIPAL.name())
                .say(Field.ELECTED_ON, read(elected))
                .say(Field.STARTED_ON, read(started))
                .build();
        return Observation.OfMandate.keyedByName(EntityKey.of(new InseeCode(commune)), function, facts);
    }
}
