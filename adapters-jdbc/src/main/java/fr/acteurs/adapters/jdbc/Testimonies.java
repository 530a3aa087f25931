package fr.acteurs.adapters.jdbc;

import static fr.acteurs.adapters.jdbc.Observations.texts;

import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.register.Testimony;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** What all sources say of subjects: the table {@code observation}, read by body, person or function. */
final class Testimonies {

    private final Handle handle;

    Testimonies(Handle handle) {
        this.handle = handle;
    }

    Map<EntityId, List<Testimony>> ofEntities(Set<EntityId> ids) {
        return said("entity", "entity = any(:ids) and person is null", ids, EntityId::new);
    }

    Map<PersonId, List<Testimony>> ofPersons(Set<PersonId> ids) {
        return said("person", "person = any(:ids) and not (through is not null and over)", ids, PersonId::new);
    }

    Map<FunctionId, List<Testimony>> ofFunctions(Set<FunctionId> ids) {
        return said(
                "function",
                "(person, function) in (select person, id from mandate where id = any(:ids))",
                ids,
                FunctionId::new);
    }

    private <I> Map<I, List<Testimony>> said(String column, String condition, Set<I> ids, Function<String, I> type) {
        Map<I, List<Testimony>> found = new TreeMap<>();
        if (!ids.isEmpty()) {
            handle.createQuery(
                            "select " + column + " as id, source, as_of, absent_since is null and not over as present,"
                                    + " facts from observation where " + condition)
                    .bind("ids", texts(ids))
                    .map((row, context) -> Map.entry(row.getString("id"), Rows.testimony(row)))
                    .forEach(entry -> found.computeIfAbsent(type.apply(entry.getKey()), id -> new ArrayList<>())
                            .add(entry.getValue()));
        }
        return found;
    }
}
