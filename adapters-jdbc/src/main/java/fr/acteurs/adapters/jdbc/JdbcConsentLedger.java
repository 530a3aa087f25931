package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.consent.ConsentLedger;
import fr.acteurs.application.consent.ConsentRefused;
import fr.acteurs.application.consent.Consents;
import fr.acteurs.application.consent.Recorded;
import fr.acteurs.application.consent.RightsMark;
import fr.acteurs.application.consent.Wording;
import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The ledger of statements in PostgreSQL; who records is the register's only writer meanwhile. */
final class JdbcConsentLedger implements ConsentLedger {

    private static final SourceCode HAND = SourceCode.of("consentement");

    private static final int FETCH = 2_000;

    private final Jdbi jdbi;

    JdbcConsentLedger(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public <T> T write(Function<Consents, T> work) {
        return jdbi.inTransaction(handle -> keep(handle, work));
    }

    @Override
    public <T> T rehearse(Function<Consents, T> work) {
        return jdbi.inTransaction(handle -> {
            T rehearsed = keep(handle, work);
            handle.rollback();
            return rehearsed;
        });
    }

    private static <T> T keep(Handle handle, Function<Consents, T> work) {
        handle.execute("lock table revision in exclusive mode");
        return work.apply(new JdbcConsents(handle, new Revision(handle, HAND)::on));
    }

    @Override
    public List<Recorded> saidBy(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery(StatementRows.OF_A_PERSON)
                .bind("person", present(handle, person).orElse(person).value())
                .map((row, context) -> StatementRows.recorded(row))
                .list());
    }

    @Override
    public Optional<Permission> permissionOf(PersonId person) {
        return jdbi.withHandle(handle ->
                present(handle, person).map(now -> new JdbcConsents(handle, date -> 0).permissionOf(now)));
    }

    private static Optional<PersonId> present(Handle handle, PersonId person) {
        return new JdbcConsents(handle, date -> 0).present(person);
    }

    @Override
    public void keep(Wording wording) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("""
                            insert into wording (version, text, kept_on) values (:version, :text, :on)
                            on conflict do nothing
                            """)
                    .bind("version", wording.version())
                    .bind("text", wording.text())
                    .bind("on", wording.keptOn())
                    .execute();
            refuseOther(wording, wording(handle, wording.version()).orElseThrow());
        });
    }

    private static void refuseOther(Wording wording, Wording kept) {
        if (!kept.text().equals(wording.text())) {
            throw new ConsentRefused("The wording " + kept.version() + " is kept since " + kept.keptOn()
                    + " with another text; another text is another version");
        }
    }

    @Override
    public Optional<Wording> wording(String version) {
        return jdbi.withHandle(handle -> wording(handle, version));
    }

    private static Optional<Wording> wording(Handle handle, String version) {
        return handle.createQuery("select * from wording where version = :version")
                .bind("version", version)
                .map((row, context) -> new Wording(
                        row.getString("version"), row.getString("text"), row.getObject("kept_on", LocalDate.class)))
                .findOne();
    }

    @Override
    public Set<String> keysInUse() {
        return jdbi.withHandle(handle -> handle.createQuery("select distinct key_id from suppression")
                .mapTo(String.class)
                .set());
    }

    @Override
    public RightsMark journalled() {
        return jdbi.withHandle(handle -> new JdbcConsents(handle, date -> 0).journalled());
    }

    @Override
    public void eachRecorded(BiConsumer<PersonId, Recorded> each) {
        jdbi.useTransaction(handle -> handle.createQuery(JudgementRows.LEADS + """
                        select s.*, coalesce(p.present, s.person) as present_person
                        from statement s left join present p on p.former = s.person
                        """)
                .setFetchSize(FETCH)
                .map((row, context) -> Map.entry(JudgementRows.id(row, "present_person"), StatementRows.recorded(row)))
                .forEach(said -> each.accept(said.getKey(), said.getValue())));
    }

    @Override
    public List<Recorded> objections() {
        return jdbi.withHandle(
                handle -> handle.createQuery(StatementRows.OBJECTIONS + " order by present_person, number")
                        .map((row, context) -> StatementRows.recorded(row))
                        .list());
    }
}
