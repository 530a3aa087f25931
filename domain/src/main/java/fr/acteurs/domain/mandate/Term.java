package fr.acteurs.domain.mandate;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The term of an elected function (tender 3.2, "Date d'élection et durée du mandat").
 *
 * @param label the term's name, {@code MUN-2020}; with person, body and function it makes the identity of a mandate
 * @param electedOn election of the assembly, as the register's "date de début du mandat"
 * @param startedOn taking of the office, as the register's "date de début de la fonction"; later than the election
 * @param plannedEnd month in which the term ends in the ordinary course, as its first day
 * @param years length in whole years
 */
public record Term(
        String label, LocalDate electedOn, @Nullable LocalDate startedOn, LocalDate plannedEnd, int years) {

    public Optional<LocalDate> start() {
        return Optional.ofNullable(startedOn);
    }
}
