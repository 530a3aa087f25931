package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.publish.Sealing.Touched;
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
    record Line(Touched<Individual> person, Optional<Contact> function) {}

    private final Consumer<Touched<Individual>> each;
    private final List<Contact> functions = new ArrayList<>();
    private @Nullable Touched<Individual> current;

    Individuals(Consumer<Touched<Individual>> each) {
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
                Rows.permission(row),
                replacedBy == null ? null : new PersonId(replacedBy));
        boolean has = row.getString("m_id") != null;
        return new Line(JdbcSealing.touched(row, individual), has ? Optional.of(Rows.contact(row)) : Optional.empty());
    }

    void add(Line line) {
        if (current != null && !id(current).equals(id(line.person()))) {
            end();
        }
        current = line.person();
        line.function().ifPresent(functions::add);
    }

    private static PersonId id(Touched<Individual> one) {
        return one.subject().person().id();
    }

    /** Gives the last one away. */
    void end() {
        if (current != null) {
            each.accept(new Touched<>(current.subject().with(functions), current.motive(), current.urgent()));
            functions.clear();
            current = null;
        }
    }
}
