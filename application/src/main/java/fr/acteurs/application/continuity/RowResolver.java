package fr.acteurs.application.continuity;

import fr.acteurs.domain.feed.Contact;
import fr.acteurs.domain.feed.Organisation;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.mandate.Functions;
import fr.acteurs.domain.person.NaturalPerson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks a chunk of rows up: body, then person in it, then the person's function in it. What an earlier file linked counts
 * where the row itself says too little.
 */
final class RowResolver {

    private final Matching matching;
    private final FunctionMatcher functions;

    RowResolver(Matching matching, Functions functions) {
        this.matching = matching;
        this.functions = new FunctionMatcher(functions);
    }

    List<Resolved> resolve(List<TheirRow> rows) {
        return new Chunk(rows).resolved();
    }

    /** What rows of contacts say of their bodies. */
    List<Finding> bodies(List<TheirRow> rows) {
        return new Chunk(rows).bodies();
    }

    /** What one look-up of a whole chunk found. */
    private final class Chunk {

        private final List<TheirRow> rows;
        private final Map<OldId, String> linked;
        private final Map<Long, Found<Organisation>> bodies = new HashMap<>();
        private Map<EntityId, List<Contact>> contacts = Map.of();

        Chunk(List<TheirRow> rows) {
            this.rows = rows;
            this.linked = matching.linked(ids(rows));
            BodyMatcher matcher = new BodyMatcher(matching, rows);
            Map<EntityId, Organisation> earlier = matching.bodiesById(linkedBodies());
            rows.forEach(row -> bodies.put(row.line(), body(matcher.find(row), row, earlier)));
        }

        private Collection<OldId> ids(List<TheirRow> of) {
            return of.stream()
                    .flatMap(row -> Arrays.stream(SubjectType.values()).flatMap(type -> row.id(type).stream()))
                    .distinct()
                    .toList();
        }

        private List<EntityId> linkedBodies() {
            return linked.entrySet().stream()
                    .filter(link -> link.getKey().type() == SubjectType.O)
                    .map(link -> new EntityId(link.getValue()))
                    .distinct()
                    .toList();
        }

        private Found<Organisation> body(Found<Organisation> found, TheirRow row, Map<EntityId, Organisation> earlier) {
            return found.one().isPresent()
                    ? found
                    : earlier(row, SubjectType.O)
                            .map(EntityId::new)
                            .map(earlier::get)
                            .map(body -> Found.matched(body, Evidence.EARLIER))
                            .orElse(found);
        }

        private Set<EntityId> bodiesOfContacts() {
            Set<EntityId> found = new HashSet<>();
            rows.stream()
                    .filter(TheirRow::isContact)
                    .forEach(row -> bodies.getOrDefault(row.line(), Found.none(Reason.UNKNOWN_BODY))
                            .one()
                            .ifPresent(body -> found.add(body.entity().id())));
            return found;
        }

        List<Finding> bodies() {
            List<Finding> findings = new ArrayList<>();
            rows.forEach(row -> add(
                    findings, row, bodyFinding(row, bodies.getOrDefault(row.line(), Found.none(Reason.UNKNOWN_BODY)))));
            return findings;
        }

        List<Resolved> resolved() {
            contacts = matching.contactsIn(bodiesOfContacts());
            return rows.stream()
                    .map(row -> row.isContact() ? contact(row) : body(row))
                    .toList();
        }

        private Resolved body(TheirRow row) {
            Found<Organisation> body = bodies.getOrDefault(row.line(), Found.none(Reason.UNKNOWN_BODY));
            return new Resolved(row, List.of(deciding(row, SubjectType.O, bodyFinding(row, body))), body.one(), none());
        }

        private Resolved contact(TheirRow row) {
            Found<Organisation> body = bodies.getOrDefault(row.line(), Found.none(Reason.UNKNOWN_BODY));
            List<Contact> inBody = body.one()
                    .map(one -> contacts.getOrDefault(one.entity().id(), List.of()))
                    .orElse(List.of());
            Found<NaturalPerson> person = body.one().isPresent()
                    ? PersonMatcher.find(row, inBody)
                    : Found.ambiguous(Reason.BODY_NOT_MATCHED, body.candidates());
            Found<Contact> function = person.one()
                    .map(one -> functions.find(row, heldBy(one, inBody)))
                    .orElse(Found.ambiguous(Reason.PERSON_NOT_MATCHED, person.candidates()));
            return new Resolved(row, findings(row, body, person, function), body.one(), function.one());
        }

        private List<Finding> findings(
                TheirRow row, Found<Organisation> body, Found<NaturalPerson> person, Found<Contact> function) {
            String name = name(row, body);
            List<Finding> findings = new ArrayList<>();
            add(
                    findings,
                    row,
                    person.finding(
                            row.line(),
                            SubjectType.P,
                            id(row, SubjectType.P),
                            one -> one.id().value(),
                            earlier(row, SubjectType.P),
                            name));
            add(
                    findings,
                    row,
                    function.finding(
                            row.line(),
                            SubjectType.F,
                            id(row, SubjectType.F),
                            one -> one.mandate().id().value(),
                            earlier(row, SubjectType.F),
                            name));
            return findings;
        }

        /** A function without an identifier still tells which functions their file covers. */
        private void add(List<Finding> findings, TheirRow row, Finding finding) {
            SubjectType type = finding.type();
            if (row.subject() == type) {
                findings.add(deciding(row, type, finding));
            } else if (row.isBad(type)) {
                findings.add(Finding.refused(row.line(), type, Reason.BAD_ID).inPassing());
            } else if (row.id(type).isPresent() || type == SubjectType.F) {
                findings.add(finding);
            }
        }

        private Finding bodyFinding(TheirRow row, Found<Organisation> body) {
            return body.finding(
                    row.line(),
                    SubjectType.O,
                    id(row, SubjectType.O),
                    one -> one.entity().id().value(),
                    earlier(row, SubjectType.O),
                    name(row, body));
        }

        /** A row without the identifier of what it is about is of no use to the crosswalk. */
        private Finding deciding(TheirRow row, SubjectType type, Finding finding) {
            return row.id(type).isPresent()
                    ? finding.thatDecides()
                    : Finding.refused(row.line(), type, row.whyNoId(type));
        }

        private Optional<String> earlier(TheirRow row, SubjectType type) {
            return row.id(type).map(linked::get);
        }

        private String id(TheirRow row, SubjectType type) {
            return row.id(type).map(OldId::value).orElse("");
        }

        private String name(TheirRow row, Found<Organisation> body) {
            return body.one().map(one -> one.entity().name()).orElse(row.text(Meaning.NAME));
        }

        private List<Contact> heldBy(NaturalPerson person, List<Contact> inBody) {
            return inBody.stream()
                    .filter(contact -> contact.person().id().equals(person.id()))
                    .toList();
        }

        private Optional<Contact> none() {
            return Optional.empty();
        }
    }
}
