package fr.acteurs.adapters.jdbc;

import fr.acteurs.domain.consent.Information;
import fr.acteurs.domain.identity.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** When persons were last informed, as it stands on their rows: what was told under a former identifier counts for who it names today. */
final class InformedRows {

    private final Handle handle;

    InformedRows(Handle handle) {
        this.handle = handle;
    }

    /** The last day of each person of whom that speaks, under their present identifiers. */
    Map<String, LocalDate> lastDays(Collection<Information> told) {
        Map<String, String> present = present(told);
        Map<String, LocalDate> days = new TreeMap<>();
        told.stream()
                .filter(one -> one.subject().startsWith("P-"))
                .forEach(one -> days.merge(
                        present.getOrDefault(one.subject(), one.subject()),
                        one.on(),
                        (first, second) -> first.isBefore(second) ? second : first));
        return days;
    }

    private Map<String, String> present(Collection<Information> told) {
        return handle.createQuery(
                        JudgementRows.LEADS + "select former, present from present where former = any(:subjects)")
                .bind("subjects", told.stream().map(Information::subject).toArray(String[]::new))
                .reduceRows(new TreeMap<>(), (found, row) -> {
                    found.put(row.getColumn("former", String.class), row.getColumn("present", String.class));
                    return found;
                });
    }

    /** Those among them who were not told before. */
    String[] untold(Collection<String> persons) {
        List<String> untold = handle.createQuery(
                        "select id from person where id = any(:persons) and informed_on is null")
                .bind("persons", persons.toArray(String[]::new))
                .mapTo(String.class)
                .list();
        return untold.toArray(String[]::new);
    }

    void remember(Map<String, LocalDate> days) {
        handle.createUpdate("""
                        update person p set informed_on = greatest(p.informed_on, told.on_date)
                        from unnest(:persons, cast(:days as date[])) as told (id, on_date)
                        where p.id = told.id
                        """)
                .bind("persons", days.keySet().toArray(String[]::new))
                .bind("days", days.values().stream().map(LocalDate::toString).toArray(String[]::new))
                .execute();
    }

    /** Reads the register again for one person; whether they are told now and were not, or the other way round. */
    boolean refresh(PersonId person) {
        @Nullable LocalDate before = day("select informed_on from person where id = :person", person);
        @Nullable LocalDate now = day(JudgementRows.LEADS + """
                select max(on_date) from information
                where subject = any(array(select p.former from present p where p.present = :person) || cast(:person as text))
                """, person);
        handle.createUpdate(
                        "update person set informed_on = :now where id = :person and informed_on is distinct from :now")
                .bindByType("now", now, LocalDate.class)
                .bind("person", person.value())
                .execute();
        return (before == null) != (now == null);
    }

    private @Nullable LocalDate day(String sql, PersonId person) {
        return handle.createQuery(sql)
                .bind("person", person.value())
                .mapTo(LocalDate.class)
                .findOne()
                .orElse(null);
    }

    /** Persons and their current functions move in the journal. */
    void move(String[] persons, long revision, LocalDate date) {
        String[] statements = {
            "insert into change (revision, subject, kind, motive, fields)"
                    + " select :revision, id, 'MODIFIED', null, array['informed'] from ("
                    + "     select id from mandate where person = any(:persons) and ended_on is null"
                    + "     union all select unnest(:persons)) moved"
                    + Recording.ALSO,
            "update mandate set revision = :revision, updated_on = :date"
                    + " where ended_on is null and person = any(:persons)",
            "update person set revision = :revision, updated_on = :date where id = any(:persons)"
        };
        for (String statement : statements) {
            handle.createUpdate(statement)
                    .bind("persons", persons)
                    .bind("revision", revision)
                    .bind("date", date)
                    .execute();
        }
    }
}
