package fr.acteurs.adapters.jdbc;

import fr.acteurs.domain.feed.Contact;
import fr.acteurs.domain.feed.Individual;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.person.NaturalPerson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts persons together out of rows of one function each; rows of one person follow each other. */
final class Individuals {

    /** A row: the person, and a function unless they have none. */
    record Line(Individual person, Optional<Contact> function) {}

    private final Consumer<Individual> each;
    private final List<Contact> functions = new ArrayList<>();
    private @Nullable Individual current;

    Individuals(Consumer<Individual> each) {
        this.each = each;
    }

    static Line line(ResultSet row) throws SQLException {
        NaturalPerson person = Rows.person(row);
        String replacedBy = row.getString("p_replaced_by");
        Individual individual = new Individual(
                person,
                row.getLong("p_version"),
                row.getObject("p_moved_on", LocalDate.class),
                List.of(),
                replacedBy == null ? null : new PersonId(replacedBy));
        boolean has = row.getString("m_id") != null;
        return new Line(individual, has ? Optional.of(Rows.contact(row)) : Optional.empty());
    }

    void add(Line line) {
        if (current != null
                && !current.person().id().equals(line.person().person().id())) {
            end();
        }
        current = line.person();
        line.function().ifPresent(functions::add);
    }

    /** Gives the last one away. */
    void end() {
        if (current != null) {
            each.accept(new Individual(
                    current.person(), current.version(), current.updatedOn(), functions, current.replacedBy()));
            functions.clear();
            current = null;
        }
    }
}
