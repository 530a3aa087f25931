package fr.acteurs.adapters.jdbc;

import fr.acteurs.domain.consent.KeyedHash;
import fr.acteurs.domain.consent.Permission.Withheld;
import fr.acteurs.domain.consent.SuppressionList;
import fr.acteurs.domain.consent.Trait;
import fr.acteurs.domain.identity.PersonId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code suppression}, with all identifiers of those whom nothing may leave of. */
final class Suppressions {

    /** Former identifiers too: whoever had them is who they name today. */
    private static final String WITHHELD = JudgementRows.LEADS + """
            , withheld as (
                select id, case when permission like 'EFFACEMENT%' then 'EFFACEMENT' else 'OPPOSITION' end as why
                from person where permission ~ '^(OPPOSITION|EFFACEMENT)'
            )
            select id, why from withheld
            union
            select p.former, w.why from withheld w join present p on p.present = w.id
            union
            select s.person, s.why from suppression s
            where not exists (select from person where id = s.person)
            """;

    /** Namesakes of one birth date of whom somebody has said that they are two. */
    private static final String OTHERS = JudgementRows.LEADS + """
            select case when w.id = person_now then other_now else person_now end as id
            from (""" + JudgementRows.JUDGED + """
            ) j
            join person w on w.id in (person_now, other_now) and w.permission ~ '^(OPPOSITION|EFFACEMENT)'
            where not undone and deed in ('KEPT_APART', 'SPLIT')
            """;

    private final Handle handle;

    Suppressions(Handle handle) {
        this.handle = handle;
    }

    SuppressionList list() {
        Map<PersonId, Withheld> persons = new HashMap<>();
        handle.createQuery(WITHHELD)
                .map((row, context) -> Map.entry(JudgementRows.id(row, "id"), Withheld.valueOf(row.getString("why"))))
                .forEach(one -> persons.put(one.getKey(), one.getValue()));
        Map<KeyedHash, PersonId> hashes = new HashMap<>();
        handle.createQuery("select * from suppression order by person desc")
                .map((row, context) -> Map.entry(
                        new KeyedHash(
                                Trait.Kind.valueOf(row.getString("kind")),
                                row.getString("key_id"),
                                row.getString("hash")),
                        JudgementRows.id(row, "person")))
                .forEach(one -> hashes.merge(
                        one.getKey(),
                        one.getValue(),
                        (was, is) -> persons.containsKey(was) && !persons.containsKey(is) ? was : is));
        return new SuppressionList(persons, hashes, persons.isEmpty() ? Set.of() : others());
    }

    private Set<PersonId> others() {
        return new HashSet<>(handle.createQuery(OTHERS)
                .map((row, context) -> JudgementRows.id(row, "id"))
                .list());
    }

    void add(PersonId person, Withheld why, Set<KeyedHash> hashes) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into suppression (person, why, kind, key_id, hash) values (:person, :why, :kind, :key, :hash)
                on conflict (person, kind, key_id, hash) do update set why = excluded.why
                """);
        hashes.forEach(hash -> batch.bind("person", person.value())
                .bind("why", why.name())
                .bind("kind", hash.kind().name())
                .bind("key", hash.key())
                .bind("hash", hash.hex())
                .add());
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    void remove(PersonId person) {
        handle.execute("delete from suppression where person = ?", person.value());
    }
}
