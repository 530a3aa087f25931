package fr.acteurs.domain.feed;

import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.consent.Purpose;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.mandate.Functions;
import fr.acteurs.domain.register.Motive;
import fr.acteurs.domain.sector.Sector;
import fr.acteurs.domain.sector.SectorCode;
import fr.acteurs.domain.sector.Sectors;
import fr.acteurs.domain.segment.SegmentCatalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What may leave: the last decision before a row is written, the same for every output (tender 3.5).
 *
 * <p>Open bodies of a followed segment that are in the perimeter of the channel, current functions in them, and who holds
 * them, unless that person or the body objects to it. What a person is reached by (direct lines, mobile, mailbox, own address) leaves by
 * a channel that they have agreed to in that body, and by no other (see {@link ReleasableContact#reached}).
 */
public final class ReleasePolicy {

    private final SegmentCatalogue segments;
    private final Functions functions;
    private final Sectors sectors;
    private final Perimeter perimeter;
    private final boolean requiresInformation;
    private final ColumnLimit limit;

    /** The policy of a channel for all of France. */
    public ReleasePolicy(SegmentCatalogue segments, Functions functions, Sectors sectors) {
        this(segments, functions, sectors, Perimeter.FRANCE, false, ColumnLimit.NONE);
    }

    private ReleasePolicy(
            SegmentCatalogue segments,
            Functions functions,
            Sectors sectors,
            Perimeter perimeter,
            boolean requiresInformation,
            ColumnLimit limit) {
        this.segments = segments;
        this.functions = functions;
        this.sectors = sectors;
        this.perimeter = perimeter;
        this.requiresInformation = requiresInformation;
        this.limit = limit;
    }

    /** The same, for a channel that is limited to a part of France. */
    public ReleasePolicy within(Perimeter part) {
        return new ReleasePolicy(segments, functions, sectors, part, requiresInformation, limit);
    }

    /** The same, by which nobody leaves who was not told of it first, or anybody may (RGPD art. 14; tender 3.5). */
    public ReleasePolicy requiringInformation(boolean isCondition) {
        return new ReleasePolicy(segments, functions, sectors, perimeter, isCondition, limit);
    }

    /**
     * The same, for one purpose: who has agreed to a use of it, by the channels that they agreed to for it, in the columns that
     * it needs. The feed has no purpose of its own; what may be done with each of its rows stands in them.
     */
    public ReleasePolicy forPurpose(Purpose purpose, FieldMatrix matrix) {
        return new ReleasePolicy(segments, functions, sectors, perimeter, requiresInformation, matrix.of(purpose));
    }

    /** Whether nobody leaves who was not told of it first. */
    public boolean requiresInformation() {
        return requiresInformation;
    }

    /** Whether rows of somebody who lets that be done may leave at all. */
    private boolean lets(Permission permission) {
        return permission.lets() && (permission.informed() || !requiresInformation);
    }

    /** The segments by which it decides. */
    public SegmentCatalogue segments() {
        return segments;
    }

    /** Whether the body is in the part of France for which it decides. */
    public boolean covers(LegalEntity body) {
        return perimeter.includes(body);
    }

    /** The version of the nomenclature by which functions are shown. */
    public String functionsVersion() {
        return functions.version();
    }

    /** The version of the nomenclature by which sectors are shown. */
    public String sectorsVersion() {
        return sectors.version();
    }

    /** The body as it may leave, or nothing when it may not. */
    public Optional<ReleasableOrganisation> release(Organisation organisation) {
        Set<Integer> numbers = segments.segmentsOf(organisation.entity());
        return isShown(organisation.entity(), numbers)
                ? Optional.of(new ReleasableOrganisation(organisation, numbers))
                : Optional.empty();
    }

    /** The contact as it may leave, or nothing when it may not. */
    public Optional<ReleasableContact> release(Contact given) {
        Contact contact = given.heedingTheBody();
        Set<Integer> numbers = segments.segmentsOf(contact.entity());
        boolean leaves = contact.mandate().isCurrent() && lets(contact) && isShown(contact.entity(), numbers);
        return leaves ? Optional.of(released(contact, numbers)) : Optional.empty();
    }

    private boolean lets(Contact contact) {
        return lets(contact.permission())
                && limit.lets(contact.permission(), contact.entity().id());
    }

    /** What was ordered of a body, with the ids of its row, when the body may leave. */
    public Optional<ReleasableExtras> release(BodyExtras ordered) {
        return isShown(ordered.body()) ? Optional.of(new ReleasableExtras(ordered)) : Optional.empty();
    }

    /** What was ordered of a function, with the ids of its row, when the function may leave; no purpose has a right to it. */
    public Optional<ReleasableExtras> release(FunctionExtras ordered) {
        boolean leaves = limit.purpose().isEmpty()
                && ordered.mandate().isCurrent()
                && lets(ordered.permission())
                && isShown(ordered.body());
        return leaves ? Optional.of(new ReleasableExtras(ordered)) : Optional.empty();
    }

    private boolean isShown(LegalEntity body) {
        return isShown(body, segments.segmentsOf(body));
    }

    private ReleasableContact released(Contact contact, Set<Integer> numbers) {
        boolean wished = segments.wishes(contact.entity(), contact.mandate().function());
        return new ReleasableContact(contact, functions, numbers, wished, limit);
    }

    private boolean isShown(LegalEntity body, Set<Integer> numbers) {
        return body.isOpen() && !body.diffusion().isOfAPerson() && isFollowed(body, numbers);
    }

    private boolean isFollowed(LegalEntity body, Set<Integer> numbers) {
        return !numbers.isEmpty() && perimeter.includes(body);
    }

    /** The person as they may leave: whoever holds a function that may, an elected official when one of those is elective. */
    public Optional<ReleasablePerson> release(Individual individual) {
        List<ReleasableContact> shown = individual.functions().stream()
                .flatMap(one -> release(one).stream())
                .toList();
        boolean elected = shown.stream().anyMatch(one -> one.portrait().isElected());
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReleasablePerson(individual, portrait(individual, elected), limit));
    }

    /** The opposition as the client is told of it; nothing when it can have had no line of the person. */
    public Optional<DisclosedObjection> disclosed(Objection objection) {
        List<FunctionId> known = objection.functions().stream()
                .filter(one -> one.entity().isOpen() && isFollowed(one.entity(), segments.segmentsOf(one.entity())))
                .map(one -> one.mandate().id())
                .sorted()
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(new DisclosedObjection(objection, known));
    }

    /** What a released body deals with, in the order of their keys. */
    public List<ReleasableSector> sectorsOf(ReleasableOrganisation row) {
        Organisation body = row.organisation();
        return sectors(body.entity().id().value(), body.version(), body.entity().sectors());
    }

    /** What a released contact deals with, in the order of their keys. */
    public List<ReleasableSector> sectorsOf(ReleasableContact row) {
        Contact contact = row.contact();
        return sectors(
                contact.mandate().id().value(),
                contact.version(),
                contact.mandate().assignment().sectors());
    }

    private List<ReleasableSector> sectors(String subject, long version, List<SectorCode> codes) {
        List<ReleasableSector> rows = new ArrayList<>(codes.size());
        for (int i = 0; i < codes.size(); i++) {
            int rank = i + 1;
            sectors.named(codes.get(i))
                    .map(sector -> new ReleasableSector(subject, sector.code(), sector.label(), version, rank))
                    .ifPresent(rows::add);
        }
        rows.sort(Comparator.comparing(ReleasableSector::key));
        return rows;
    }

    /** All sectors that a line may be of, in the order of their codes. */
    public List<SectorCode> sectors() {
        return sectors.all().stream().map(Sector::code).sorted().toList();
    }

    /** The ids of a sector that a body or a function deals with no more. */
    public Withdrawal<ReleasableSector> withdrawal(String subject, SectorCode sector, long version) {
        return new Withdrawal<>(new ReleasableSector(subject, sector, "", version, 0));
    }

    /** The ids of a body that leaves the feed, for its line of suppression. */
    public Withdrawal<ReleasableOrganisation> withdrawal(Organisation organisation) {
        return new Withdrawal<>(new ReleasableOrganisation(organisation, Set.of()));
    }

    /** The ids of a contact that leaves the feed, for its line of suppression. */
    public Withdrawal<ReleasableContact> withdrawal(Contact contact) {
        return new Withdrawal<>(new ReleasableContact(contact, functions, Set.of(), false, limit));
    }

    /** The ids of a person who leaves the feed, for their line of suppression. */
    public Withdrawal<ReleasablePerson> withdrawal(Individual individual) {
        return new Withdrawal<>(new ReleasablePerson(individual, portrait(individual, false), limit));
    }

    private Portrait portrait(Individual individual, boolean elected) {
        return new Portrait(individual.person(), elected, functions, individual.permission());
    }

    /** Why rows of the body, and of functions in it, leave whatever else the journal says of them, when they do. */
    public Optional<Motive> withholding(LegalEntity body) {
        return body.isOpen() && body.diffusion().isOfAPerson() ? Optional.of(Motive.OPPOSITION) : Optional.empty();
    }

    /** Likewise of who holds nothing any more but in such bodies. */
    public Optional<Motive> withholding(Individual individual) {
        return withholding(individual.permission())
                .or(() -> individual.functions().stream()
                        .map(Contact::entity)
                        .flatMap(body -> withholding(body).stream())
                        .findFirst());
    }

    /** Why rows of the person leave whatever else the journal says of them, when they do. */
    public Optional<Motive> withholding(Permission permission) {
        return permission.withheld().map(why -> switch (why) {
            case OPPOSITION -> Motive.OPPOSITION;
            case EFFACEMENT -> Motive.EFFACEMENT;
            case LIMITATION, VERIFICATION -> Motive.SORTIE_PERIMETRE;
        });
    }
}
