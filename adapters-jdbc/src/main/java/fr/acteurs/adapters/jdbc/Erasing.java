package fr.acteurs.adapters.jdbc;

import fr.acteurs.domain.identity.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Takes all that is said of a person out of the register; identifiers and the places of functions stay. */
final class Erasing {

    /** In their order: what is told to the client is noted while the rows are there. */
    private static final List<String> STEPS = List.of(
            """
            insert into change (revision, subject, kind, motive, fields)
            select :revision, id, 'ENDED', 'EFFACEMENT', array['permission'] from mandate where person = any(:all)
            union all
            select :revision, id, 'ENDED', 'EFFACEMENT', array['permission'] from unnest(:all) own (id)
            on conflict (subject, revision) do update
            set kind = 'ENDED', motive = 'EFFACEMENT', fields = change.fields || array['permission']
            """,
            """
            update mandate
            set title = '-', rank = null, domain = null, sectors = '{}', phone = null, fax = null, mobile = null,
                email = null, website = null, address = null, postcode = null, city = null, country = null,
                ended_on = coalesce(ended_on, :date), revision = :revision, updated_on = :date
            where person = any(:all)
            """,
            """
            update person
            set surname = '-', given_name = '', sex = null, birth_date = null, external_ids = '{}', title = null,
                birth_place = null, party = null, political_group = null, blog = null, accounts = null,
                highest = null, permission = 'EFFACEMENT', revision = :revision, updated_on = :date
            where id = any(:all)
            """,
            "delete from person_key where person = any(:all)",
            "delete from observation where person = any(:all)",
            "delete from statement where person = any(:all)",
            "delete from review where person = any(:all) or other = any(:all)",
            "update judgement set reason = '-' where person = any(:all) or other = any(:all)",
            """
            delete from crosswalk
            where ours = any(:all) or ours in (select id from mandate where person = any(:all))
            """);

    private final Handle handle;
    private final long revision;
    private final LocalDate date;

    Erasing(Handle handle, long revision, LocalDate date) {
        this.handle = handle;
        this.revision = revision;
        this.date = date;
    }

    /** @param person as the register calls them today; former identifiers of theirs are erased too */
    void erase(PersonId person) {
        String[] all = identifiers(person);
        STEPS.forEach(step -> handle.createUpdate(step)
                .bind("all", all)
                .bind("revision", revision)
                .bind("date", date)
                .execute());
    }

    private String[] identifiers(PersonId person) {
        return handle.createQuery(JudgementRows.LEADS + """
                        select :person as id union select former from leads where present = :person
                        """)
                .bind("person", person.value())
                .mapTo(String.class)
                .list()
                .toArray(String[]::new);
    }
}
