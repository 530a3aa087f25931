package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.consent.Consents;
import fr.acteurs.application.consent.RightsMark;
import fr.acteurs.domain.consent.KeyedHash;
import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.consent.Permission.Withheld;
import fr.acteurs.domain.consent.PermissionText;
import fr.acteurs.domain.consent.Statement;
import fr.acteurs.domain.consent.SuppressionList;
import fr.acteurs.domain.consent.Trait;
import fr.acteurs.domain.consent.Traits;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.Mandate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;

/** What persons have said, in a transaction of the register whose revision it shares. */
final class JdbcConsents implements Consents {

    private final Handle handle;
    private final ToLongFunction<LocalDate> revision;
    private final GoldenLookup golden;
    private final Testimonies testimonies;

    /** @param revision that of the transaction on a business date, opened when it is first asked for */
    JdbcConsents(Handle handle, ToLongFunction<LocalDate> revision) {
        this.handle = handle;
        this.revision = revision;
        this.golden = new GoldenLookup(handle);
        this.testimonies = new Testimonies(handle);
    }

    @Override
    public Optional<PersonId> present(PersonId id) {
        return handle.createQuery(JudgementRows.LEADS + """
                        select coalesce((select p.present from present p where p.former = a.id), a.id) as present
                        from person a where a.id = :id
                        """)
                .bind("id", id.value())
                .map((row, context) -> JudgementRows.id(row, "present"))
                .findOne();
    }

    @Override
    public List<Statement> saidBy(PersonId person) {
        return handle.createQuery(StatementRows.OF_A_PERSON)
                .bind("person", person.value())
                .map((row, context) -> StatementRows.statement(row, "person"))
                .list();
    }

    @Override
    public boolean add(Statement statement, String by, LocalDate date) {
        return handle.createUpdate("""
                        insert into statement
                            (person, use, body, stance, at, origin, means, evidence, wording, recorded_by, revision)
                        values (:person, :use, :body, :stance, :at, :origin, :means, :evidence, :wording, :by, :revision)
                        on conflict do nothing
                        """)
                        .bind("person", statement.person().value())
                        .bind("use", statement.use().map(Enum::name).orElse(null))
                        .bind("body", statement.body().map(EntityId::value).orElse(null))
                        .bind("stance", statement.stance().name())
                        .bind("at", statement.at().atOffset(ZoneOffset.UTC))
                        .bind("origin", statement.origin().name())
                        .bind("means", statement.proof().means())
                        .bind("evidence", statement.proof().evidence())
                        .bind("wording", statement.proof().wording())
                        .bind("by", by)
                        .bind("revision", revision.applyAsLong(date))
                        .execute()
                > 0;
    }

    @Override
    public Permission permissionOf(PersonId person) {
        return handle.createQuery("select coalesce(permission, '') from person where id = :id")
                .bind("id", person.value())
                .mapTo(String.class)
                .findOne()
                .map(PermissionText::parse)
                .orElse(Permission.NONE);
    }

    @Override
    public Set<Trait> traitsOf(PersonId person) {
        Traits traits = new Traits();
        golden.personsById(Set.of(person)).values().forEach(traits::known);
        testimonies.ofPersons(Set.of(person)).values().stream()
                .flatMap(List::stream)
                .forEach(said -> traits.said(said.facts()));
        golden.mandatesOf(Set.of(person))
                .forEach(held -> traits.reached(held.assignment().reached()));
        return traits.all();
    }

    @Override
    public SuppressionList suppressed() {
        return new Suppressions(handle).list();
    }

    @Override
    public void suppress(PersonId person, Withheld why, Set<KeyedHash> hashes) {
        new Suppressions(handle).add(person, why, hashes);
    }

    @Override
    public void unsuppress(PersonId person) {
        new Suppressions(handle).remove(person);
    }

    @Override
    public List<Mandate> functionsOfErased() {
        return golden.mandatesOf(handle.createQuery("select id from person where permission = 'EFFACEMENT'")
                .map((row, context) -> JudgementRows.id(row, "id"))
                .set());
    }

    @Override
    public RightsMark journalled() {
        return handle.createQuery("select last, seal from rights")
                .map((row, context) -> new RightsMark(row.getLong("last"), row.getString("seal")))
                .findOne()
                .orElse(RightsMark.BEGINNING);
    }

    @Override
    public void journalled(RightsMark mark) {
        handle.execute("delete from rights");
        handle.execute("insert into rights (last, seal) values (?, ?)", mark.number(), mark.seal());
    }

    @Override
    public void erase(PersonId person, LocalDate date) {
        new Erasing(handle, revision.applyAsLong(date), date).erase(person);
    }

    @Override
    public Set<PersonId> doubles(PersonId person) {
        Set<PersonId> doubles = new HashSet<>();
        OpenPairs.of(handle, person).forEach(pair -> doubles.addAll(List.of(pair.one(), pair.other())));
        doubles.remove(person);
        return doubles;
    }

    @Override
    public void refreshInformed(PersonId person, LocalDate date) {
        InformedRows informed = new InformedRows(handle);
        if (informed.refresh(person)) {
            informed.move(new String[] {person.value()}, revision.applyAsLong(date), date);
        }
    }

    @Override
    public boolean serves(PersonId person, EntityId body) {
        return handle.createQuery("select exists (select from mandate where person = :person and entity = :body)")
                .bind("person", person.value())
                .bind("body", body.value())
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public void settle(PersonId person, Permission permission, LocalDate date) {
        String[] statements = {
            "update person set permission = nullif(:permission, ''), revision = :revision, updated_on = :date"
                    + " where id = :person",
            "insert into change (revision, subject, kind, motive, fields)"
                    + " select :revision, id, 'MODIFIED', null, array['permission'] from ("
                    + "     select id from mandate where person = :person and (ended_on is null or :leaves)"
                    + "     union all select :person) moved"
                    + Recording.ALSO,
            "update mandate set revision = :revision, updated_on = :date"
                    + " where person = :person and (ended_on is null or :leaves)"
        };
        for (String statement : statements) {
            handle.createUpdate(statement)
                    .bind("person", person.value())
                    .bind("leaves", !permission.lets())
                    .bind("permission", PermissionText.print(permission))
                    .bind("revision", revision.applyAsLong(date))
                    .bind("date", date)
                    .execute();
        }
    }
}
