package fr.acteurs.adapters.jdbc;

import fr.acteurs.domain.contact.Coordinates;
import fr.acteurs.domain.contact.DirectContact;
import fr.acteurs.domain.contact.PostalAddress;
import fr.acteurs.domain.contact.SocialAccount;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.entity.ParentBody;
import fr.acteurs.domain.entity.Population;
import fr.acteurs.domain.entity.Succession;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.Assignment;
import fr.acteurs.domain.mandate.Constituency;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.Term;
import fr.acteurs.domain.person.ExternalId;
import fr.acteurs.domain.person.KinKey;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.person.PublicProfile;
import fr.acteurs.domain.register.Change;
import fr.acteurs.domain.register.Change.Kind;
import fr.acteurs.domain.register.Motive;
import fr.acteurs.domain.register.PersonProbe;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Writes golden records and their lines of the journal under one revision, chunk after chunk. */
final class Recording {

    /** Ends an insertion into the journal: what has moved already in this revision moves for these fields too. */
    static final String ALSO = """

            on conflict (subject, revision) do update
            set fields = array(select distinct unnest(change.fields || excluded.fields) order by 1)
            """;

    private final Handle handle;
    private final LocalDate date;
    private final long revision;
    private final GoldenTable entities;
    private final GoldenTable persons;
    private final GoldenTable keys;
    private final GoldenTable mandates;
    private final GoldenTable changes;
    private long seen;
    private long unseen;

    Recording(Handle handle, CopyTurn turn, long revision, LocalDate date) {
        this.handle = handle;
        this.revision = revision;
        this.date = date;
        this.seen = rowsSeenByThePlanner();
        this.entities = GoldenTable.of(handle, turn, TableMerge.ENTITY);
        this.persons = GoldenTable.of(handle, turn, TableMerge.PERSON);
        this.keys = GoldenTable.of(handle, turn, TableMerge.PERSON_KEY);
        this.mandates = GoldenTable.of(handle, turn, TableMerge.MANDATE);
        this.changes = GoldenTable.of(handle, turn, TableMerge.CHANGE);
    }

    void record(
            Collection<LegalEntity> movedEntities,
            Collection<NaturalPerson> movedPersons,
            Collection<Mandate> movedMandates,
            Collection<Change> moves) {
        Set<String> created = moves.stream()
                .filter(change -> change.kind() == Kind.CREATED)
                .map(Change::id)
                .collect(Collectors.toSet());
        entities.write(movedEntities, entity -> created.contains(entity.id().value()), this::entity);
        persons.write(movedPersons, person -> created.contains(person.id().value()), this::person);
        keys.write(keysOf(movedPersons), key -> created.contains(key.person().value()), Recording::key);
        mandates.write(movedMandates, mandate -> created.contains(mandate.id().value()), this::mandate);
        changes.write(moves, change -> change.kind() == Kind.CREATED, this::change);
        analyze(movedEntities.size() + movedPersons.size() + movedMandates.size());
    }

    /**
     * The planner learns of it when the tables have doubled: an embedded server does not live long enough to
     * see to that, and they may grow from nothing within one transaction.
     */
    private void analyze(int written) {
        unseen += written;
        if (unseen > seen) {
            handle.execute("analyze observation, entity, person, person_key, mandate, change");
            seen += unseen;
            unseen = 0;
        }
    }

    private long rowsSeenByThePlanner() {
        return handle.createQuery("""
                        select coalesce(sum(greatest(reltuples, 0)), 0)::bigint
                        from pg_class where oid in ('entity'::regclass, 'person'::regclass, 'mandate'::regclass)
                        """).mapTo(Long.class).one();
    }

    void succeed(Collection<Succession> successions) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into succession (former, successor, kind, since, why, revision)
                values (:former, :successor, :kind, :since, :why, :revision)
                on conflict do nothing
                """);
        successions.forEach(link -> batch.bind("former", link.former().value())
                .bind("successor", link.successor().value())
                .bind("kind", link.kind().name())
                .bind("since", link.on())
                .bind("why", link.why())
                .bind("revision", revision)
                .add());
        batch.execute();
    }

    private void entity(CopyBuffer rows, LegalEntity entity) {
        Population population = entity.population();
        ParentBody parent = entity.parent();
        rows.value(entity.id())
                .value(entity.kind())
                .value(array(entity.alsoOf()))
                .value(entity.name())
                .value(entity.otherNames().trade())
                .value(entity.otherNames().acronym())
                .value(entity.siren())
                .value(entity.siret())
                .value(entity.headSiret())
                .value(entity.numbers().finess())
                .value(entity.numbers().rna())
                .value(entity.numbers().uai())
                .value(entity.numbers().dila())
                .value(entity.insee())
                .value(entity.commune())
                .value(entity.departement())
                .value(entity.region())
                .value(population == null ? null : population.inhabitants())
                .value(population == null ? null : population.year())
                .value(parent == null ? null : parent.siren())
                .value(parent == null ? null : parent.name())
                .value(parent == null ? null : parent.tie())
                .value(entity.legalCategory())
                .value(entity.assembly());
        coordinates(rows, entity.coordinates());
        rows.value(entity.state())
                .value(array(entity.sectors()))
                .value(entity.formerSiret())
                .value(entity.attribution())
                .value(entity.diffusion())
                .value(revision)
                .value(date)
                .endRow();
    }

    private static void coordinates(CopyBuffer rows, Coordinates reached) {
        rows.value(reached.phone())
                .value(reached.fax())
                .value(reached.email())
                .value(reached.website())
                .value(reached.accounts().isEmpty() ? null : SocialAccount.print(reached.accounts()));
        address(rows, reached.address());
    }

    private static void address(CopyBuffer rows, @Nullable PostalAddress address) {
        rows.value(address == null ? null : array(address.lines()))
                .value(address == null ? null : address.postcode())
                .value(address == null ? null : address.city())
                .value(address == null ? null : address.country());
    }

    private void person(CopyBuffer rows, NaturalPerson person) {
        rows.value(person.id())
                .value(person.name().surname())
                .value(person.name().givenName())
                .value(person.sex())
                .value(person.birthDate())
                .value(array(
                        person.ids().stream().map(ExternalId::text).sorted().toList()));
        profile(rows, person.profile());
        rows.value(person.highest()).value(revision).value(date).endRow();
    }

    private static void profile(CopyBuffer rows, PublicProfile profile) {
        rows.value(profile.title())
                .value(profile.birthPlace())
                .value(profile.party())
                .value(profile.group())
                .value(profile.blog())
                .value(profile.accounts().isEmpty() ? null : SocialAccount.print(profile.accounts()));
    }

    /** As PostgreSQL writes an array of text. */
    private static String array(Collection<?> values) {
        return values.stream()
                .map(value -> '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Where somebody is found. */
    private record KeyOf(KinKey key, PersonId person) {}

    private static List<KeyOf> keysOf(Collection<NaturalPerson> persons) {
        return persons.stream()
                .flatMap(person -> PersonProbe.of(person).kin().stream().map(key -> new KeyOf(key, person.id())))
                .toList();
    }

    private static void key(CopyBuffer rows, KeyOf key) {
        rows.value(key.key().digest()).value(key.person()).endRow();
    }

    private void mandate(CopyBuffer rows, Mandate mandate) {
        Constituency from = mandate.constituency() == null ? Constituency.NONE : mandate.constituency();
        Term term = mandate.term();
        rows.value(mandate.id())
                .value(mandate.person())
                .value(mandate.entity())
                .value(mandate.function())
                .value(mandate.tenure())
                .value(mandate.title())
                .value(mandate.rank())
                .value(from.canton())
                .value(from.district())
                .value(from.departement())
                .value(term == null ? null : term.label())
                .value(term == null ? null : term.electedOn())
                .value(term == null ? null : term.startedOn())
                .value(term == null ? null : term.plannedEnd())
                .value(term == null ? null : term.years())
                .value(mandate.previous())
                .value(mandate.endedOn())
                .value(mandate.replacedBy())
                .value(mandate.state());
        assignment(rows, mandate.assignment());
        rows.value(revision).value(date).endRow();
    }

    private static void assignment(CopyBuffer rows, Assignment assignment) {
        DirectContact reached = assignment.reached();
        rows.value(assignment.domain())
                .value(array(assignment.sectors()))
                .value(reached.phone())
                .value(reached.fax())
                .value(reached.mobile())
                .value(reached.email())
                .value(reached.website());
        address(rows, reached.address());
    }

    private void change(CopyBuffer rows, Change change) {
        rows.value(revision)
                .value(change.id())
                .value(change.kind())
                .value(change.motive().map(Motive::name).orElse(null))
                .value("{" + String.join(",", new TreeSet<>(change.fields())) + "}")
                .endRow();
    }
}
