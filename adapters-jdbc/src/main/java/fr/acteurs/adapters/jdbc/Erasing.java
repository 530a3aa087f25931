package fr.acteurs.adapters.jdbc;

import fr.acteurs.domain.identity.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Takes all that is said of a person out of the register; identifiers and the places of functions stay. */
final class Erasing {

    /** What a function says in words; its place and its dates stay. */
    static final String NO_WORDS_OF_A_FUNCTION = """
            title = '-', rank = null, domain = null, sectors = '{}', phone = null, fax = null, mobile = null,
            email = null, website = null, address = null, postcode = null, city = null, country = null
            """;

    /** All that is known of a person but who they are to us. */
    static final String NO_WORDS_OF_A_PERSON = """
            surname = '-', given_name = '', sex = null, birth_date = null, external_ids = '{}', title = null,
            birth_place = null, party = null, political_group = null, blog = null, accounts = null, highest = null
            """;

    /** What lies elsewhere and is of them alone. */
    static final List<String> ELSEWHERE = List.of(
            "delete from person_key where person = any(:all)",
            "delete from observation where person = any(:all)",
            "delete from rectification where person = any(:all)"
                    + " or function in (select id from mandate where person = any(:all))",
            "delete from review where person = any(:all) or other = any(:all)",
            "update judgement set reason = '-' where person = any(:all) or other = any(:all)",
            """
            delete from crosswalk
            where ours in (select unnest(:all) union all select id from mandate where person = any(:all))
            """);

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
            "update mandate set " + NO_WORDS_OF_A_FUNCTION + """
            , ended_on = coalesce(ended_on, :date), revision = :revision, updated_on = :date
            where person = any(:all)
            """,
            "update person set " + NO_WORDS_OF_A_PERSON + """
            , permission = 'EFFACEMENT', revision = :revision, updated_on = :date
            where id = any(:all)
            """,
            "delete from statement where person = any(:all)");

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
        String[] all = identifiers(handle, List.of(person));
        Stream.concat(STEPS.stream(), ELSEWHERE.stream())
                .forEach(step -> handle.createUpdate(step)
                        .bind("all", all)
                        .bind("revision", revision)
                        .bind("date", date)
                        .execute());
    }

    /** Theirs, and those that gave way to them. */
    static String[] identifiers(Handle handle, Collection<PersonId> persons) {
        return handle.createQuery(JudgementRows.LEADS + """
                        select unnest(:persons) as id union select former from leads where present = any(:persons)
                        """)
                .bind("persons", persons.stream().map(PersonId::value).toArray(String[]::new))
                .mapTo(String.class)
                .list()
                .toArray(String[]::new);
    }
}
