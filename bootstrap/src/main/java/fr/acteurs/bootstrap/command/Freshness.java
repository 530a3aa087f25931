package fr.acteurs.bootstrap.command;

import fr.acteurs.application.ingest.Sources;
import fr.acteurs.application.register.RegisterView.EditionLine;
import fr.acteurs.domain.source.Source;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Whether the edition in force of a source is older than its budget of freshness. */
record Freshness(Sources sources, LocalDate today) {

    /** Nothing of an edition that is held, of a source without a budget, or of one that is no longer known. */
    Optional<String> complaint(EditionLine line) {
        long days = ChronoUnit.DAYS.between(line.edition().asOf(), today);
        return line.held().isPresent()
                ? Optional.empty()
                : sources.all().stream()
                        .filter(source -> source.description()
                                .code()
                                .equals(line.edition().source()))
                        .map(Source::freshness)
                        .filter(budget -> budget.isPresent() && days > budget.getAsInt())
                        .map(budget -> days + " days old, at most " + budget.getAsInt() + ": fetch the next edition")
                        .findFirst();
    }
}
