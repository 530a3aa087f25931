package fr.acteurs.adapters.jdbc;

import static fr.acteurs.adapters.jdbc.Observations.texts;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import fr.acteurs.application.continuity.Finding;
import fr.acteurs.application.continuity.Matching;
import fr.acteurs.application.continuity.Namesake;
import fr.acteurs.application.continuity.OldId;
import fr.acteurs.application.continuity.SubjectType;
import fr.acteurs.domain.feed.Contact;
import fr.acteurs.domain.feed.Organisation;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.person.Folding;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** One file of the previous provider in one transaction: looked up here, staged and settled by {@link Findings}. */
final class JdbcMatching implements Matching, AutoCloseable {

    private final Handle handle;
    private final SourceCode provider;
    private final CopyTurn turn;
    private final Findings findings;
    private final LinkRecording recording;

    JdbcMatching(Handle handle, SourceCode provider, LocalDate date) {
        this.handle = handle;
        this.provider = provider;
        this.turn = new CopyTurn(handle);
        this.findings = new Findings(handle, turn, provider);
        this.recording = new LinkRecording(handle, provider, date);
    }

    @Override
    public Map<String, List<Organisation>> bodies(Numbering by, Collection<String> values) {
        return switch (by) {
            case SIRET -> bodies("e.siret", "true", values);
            case SIREN -> bodies("e.siren", "true", values);
            case INSEE -> bodies("e.insee", "e.kind = 'COMMUNE'", values);
        };
    }

    private Map<String, List<Organisation>> bodies(String number, String condition, Collection<String> values) {
        return handle
                .createQuery("select " + number + " number, " + Rows.ORGANISATION
                        + " from entity e where e.state = 'ACTIF' and " + number + " = any(:values) and " + condition
                        + " order by e.id")
                .bind("values", texts(values))
                .map((row, context) -> Map.entry(row.getString("number"), Rows.organisation(row)))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** SQL cannot fold a name as we do: the names of the départements go by, and those that are asked for stay. */
    @Override
    public Map<Namesake, List<EntityId>> namesakes(Collection<Namesake> names) {
        Map<Namesake, List<EntityId>> found = new HashMap<>();
        if (names.isEmpty()) {
            return found;
        }
        Set<Namesake> asked = new HashSet<>(names);
        handle.createQuery("""
                        select name, departement, id from entity
                        where state = 'ACTIF' and departement = any(:departements)
                        order by id
                        """)
                .bind(
                        "departements",
                        texts(names.stream()
                                .map(Namesake::departement)
                                .distinct()
                                .toList()))
                .setFetchSize(Findings.FETCH)
                .map((row, context) -> Map.entry(
                        new Namesake(Folding.fold(row.getString(1)), new DepartementCode(row.getString(2))),
                        new EntityId(row.getString(3))))
                .forEach(one -> {
                    if (asked.contains(one.getKey())) {
                        found.computeIfAbsent(one.getKey(), first -> new ArrayList<>())
                                .add(one.getValue());
                    }
                });
        return found;
    }

    @Override
    public Map<EntityId, Organisation> bodiesById(Collection<EntityId> ids) {
        return handle
                .createQuery(
                        "select " + Rows.ORGANISATION + " from entity e where e.state = 'ACTIF' and e.id = any(:ids)")
                .bind("ids", texts(ids))
                .map((row, context) -> Rows.organisation(row))
                .stream()
                .collect(toMap(body -> body.entity().id(), body -> body));
    }

    @Override
    public Map<EntityId, List<Contact>> contactsIn(Collection<EntityId> bodies) {
        return handle
                .createQuery("select " + Rows.CONTACT + """
                        from mandate m join person p on p.id = m.person join entity e on e.id = m.entity
                        where m.ended_on is null and m.entity = any(:bodies)
                        order by m.id
                        """)
                .bind("bodies", texts(bodies))
                .map((row, context) -> Rows.contact(row))
                .stream()
                .collect(groupingBy(contact -> contact.entity().id()));
    }

    @Override
    public Map<OldId, String> linked(Collection<OldId> ids) {
        Map<OldId, String> linked = new HashMap<>();
        Arrays.stream(SubjectType.values()).forEach(type -> linked.putAll(linked(type, ids)));
        linked.putAll(findings.linkedBodies(
                ids.stream().filter(id -> id.type() == SubjectType.O).toList()));
        return linked;
    }

    private Map<OldId, String> linked(SubjectType type, Collection<OldId> ids) {
        List<String> ofType =
                ids.stream().filter(id -> id.type() == type).map(OldId::value).toList();
        return handle
                .createQuery("""
                        select old_id, ours from crosswalk
                        where provider = :provider and type = :type and old_id = any(:ids)
                        """)
                .bind("provider", provider.value())
                .bind("type", type.name())
                .bind("ids", texts(ofType))
                .map((row, context) -> Map.entry(new OldId(type, row.getString(1)), row.getString(2)))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void stage(Collection<Finding> found) {
        findings.stage(found);
    }

    @Override
    public void settle() {
        findings.settle();
    }

    @Override
    public Tally tally() {
        return findings.tally();
    }

    @Override
    public void eachFinding(SubjectType type, Consumer<Finding> each) {
        findings.each(type, each);
    }

    @Override
    public void eachDuplicate(Consumer<Duplicate> each) {
        findings.eachDuplicate(each);
    }

    @Override
    public void eachNew(Consumer<NewSubject> each) {
        findings.eachNew(each);
    }

    @Override
    public Recorded record(boolean personsStandIn) {
        return recording.record(personsStandIn);
    }

    /** Gives up rows that were on their way when work broke off. */
    @Override
    public void close() {
        turn.close();
    }
}
