package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.consent.KeyedHashes;
import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.consent.Permission.Withheld;
import fr.acteurs.domain.consent.PermissionText;
import fr.acteurs.domain.identity.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Takes the words out of the register of persons whose functions ended long ago. No function moves: of each the client was
 * told when it ended, and whoever was not told yet is told so on the due date.
 */
final class Forgetting {

    /** The mark of a line of the journal that forgets somebody. */
    static final String MARK = "conservation";

    /** What they agreed to is deleted; what they closed stays, where somebody must be known again by it. */
    private static final List<String> STEPS = List.of(
            """
            insert into change (revision, subject, kind, motive, fields)
            select :revision, id, 'ENDED', 'EFFACEMENT', array[:mark] from unnest(:persons) own (id)
            """,
            "update mandate set " + Erasing.NO_WORDS_OF_A_FUNCTION + " where person = any(:all)",
            "update person set " + Erasing.NO_WORDS_OF_A_PERSON
                    + ", permission = null, revision = :revision, updated_on = :date where id = any(:all)",
            "delete from statement where person = any(:all) and (stance = 'CONSENTI' or not person = any(:known))");

    private final Handle handle;
    private final KeyedHashes hashes;
    private final JdbcConsents consents;
    private final long revision;
    private final LocalDate date;

    Forgetting(Handle handle, KeyedHashes hashes, long revision, LocalDate date) {
        this.handle = handle;
        this.hashes = hashes;
        this.consents = new JdbcConsents(handle, any -> revision);
        this.revision = revision;
        this.date = date;
    }

    /** @param persons as the register calls them today; former identifiers of theirs are forgotten too */
    void forget(Collection<PersonId> persons) {
        Map<PersonId, Permission> closed = closed(persons);
        closed.keySet().forEach(one -> consents.suppress(one, Withheld.OPPOSITION, hashes.now(consents.traitsOf(one))));
        String[] known = Erasing.identifiers(handle, closed.keySet());
        String[] all = Erasing.identifiers(handle, persons);
        Stream.concat(STEPS.stream(), Erasing.ELSEWHERE.stream())
                .forEach(step -> handle.createUpdate(step)
                        .bind("persons", texts(persons))
                        .bind("all", all)
                        .bind("known", known)
                        .bind("mark", MARK)
                        .bind("revision", revision)
                        .bind("date", date)
                        .execute());
        closed.forEach(this::keep);
    }

    /** What those have closed who have closed something, without what they agreed to. */
    private Map<PersonId, Permission> closed(Collection<PersonId> persons) {
        Map<PersonId, Permission> closed = new HashMap<>();
        handle.createQuery("select id, permission from person where id = any(:persons) and permission is not null")
                .bind("persons", texts(persons))
                .map((row, context) -> Map.entry(
                        JudgementRows.id(row, "id"), closings(PermissionText.parse(row.getString("permission")))))
                .forEach(one -> closed.put(one.getKey(), one.getValue()));
        closed.values().removeIf(Permission.NONE::equals);
        return closed;
    }

    private static String[] texts(Collection<PersonId> persons) {
        return persons.stream().map(PersonId::value).toArray(String[]::new);
    }

    private static Permission closings(Permission permission) {
        Optional<Withheld> withheld = permission.withheld().filter(Withheld.OPPOSITION::equals);
        return new Permission(withheld, permission.closed(), Set.of(), false);
    }

    private void keep(PersonId person, Permission closings) {
        handle.createUpdate("update person set permission = :permission where id = :person")
                .bind("permission", PermissionText.print(closings))
                .bind("person", person.value())
                .execute();
    }
}
