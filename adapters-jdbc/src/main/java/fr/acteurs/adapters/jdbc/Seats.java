package fr.acteurs.adapters.jdbc;

import static fr.acteurs.adapters.jdbc.Observations.texts;

import fr.acteurs.application.register.Holder;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.Namesake;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.register.PersonCandidate;
import fr.acteurs.domain.register.PersonProbe;
import fr.acteurs.domain.source.SourceCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Who holds a seat, and who has the name of somebody that an edition lists: what resolution asks of the register. */
final class Seats {

    /** Whether the source of an observation lists its subject now; of the dataset being read, the staging tells. */
    private static final String LISTED = """
            case when o.source = :source and o.dataset = :dataset
                 then exists (select from staging s where s.key = o.key)
                 else o.absent_since is null end
            """;

    private static final String[] SEATS = texts(FunctionCode.withOneHolder());

    private final Handle handle;
    private final SourceCode source;
    private final String dataset;

    Seats(Handle handle, SourceCode source, String dataset) {
        this.handle = handle;
        this.source = source;
        this.dataset = dataset;
    }

    Map<EntityId, Holder> holders(Collection<EntityId> entities) {
        Map<EntityId, Holder> holders = new HashMap<>();
        if (entities.isEmpty()) {
            return holders;
        }
        handle.createQuery("select " + Rows.MANDATE + ", " + Rows.OBSERVATION + ", " + LISTED + """
                         as listed, exists (
                            select from mandate e join observation o on o.person = e.person and o.function = e.id and not o.over
                            where e.person = m.person and e.entity <> m.entity
                              and e.ended_on is null and e.function = any(:seats) and
                        """ + LISTED + """
                        ) as held_elsewhere
                        from mandate m
                        join lateral (
                            select * from observation
                            where person = m.person and function = m.id
                            order by (source = :source and dataset = :dataset) desc, over, absent_since nulls first, key
                            limit 1
                        ) o on true
                        where m.entity = any(:entities) and m.ended_on is null and m.function = any(:seats)
                        """)
                .bind("source", source.value())
                .bind("dataset", dataset)
                .bind("seats", SEATS)
                .bind("entities", texts(entities))
                .map((row, context) -> holder(row))
                .forEach(holder -> holders.put(holder.mandate().entity(), holder));
        return holders;
    }

    Map<Namesake, List<PersonCandidate>> namesakes(Collection<Namesake> namesakes) {
        Map<Namesake, List<PersonCandidate>> found = new HashMap<>();
        if (namesakes.isEmpty()) {
            return found;
        }
        handle.createQuery("select " + Rows.PERSON + ", " + """
                        exists (
                            select from mandate m join observation o on o.person = p.id and o.function = m.id and not o.over
                            where m.person = p.id and m.ended_on is null and m.function = any(:seats) and
                        """ + LISTED + """
                        ) as held_elsewhere
                        from person p
                        where p.namesake = any(:namesakes::uuid[])
                        order by p.id
                        """)
                .bind("source", source.value())
                .bind("dataset", dataset)
                .bind("seats", SEATS)
                .bind("namesakes", namesakes.stream().map(Namesake::digest).toArray(String[]::new))
                .map((row, context) -> candidate(row))
                .forEach(candidate -> found.computeIfAbsent(
                                candidate.known().namesake().orElseThrow(), first -> new ArrayList<>())
                        .add(candidate));
        return found;
    }

    private static Holder holder(ResultSet row) throws SQLException {
        Mandate mandate = Rows.mandate(row);
        return new Holder(mandate, Rows.observation(row), row.getBoolean("listed"), row.getBoolean("held_elsewhere"));
    }

    private static PersonCandidate candidate(ResultSet row) throws SQLException {
        NaturalPerson person = Rows.person(row);
        return new PersonCandidate(person.id(), PersonProbe.of(person), false, row.getBoolean("held_elsewhere"));
    }
}
