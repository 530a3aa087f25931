package fr.acteurs.domain.register;

import com.google.common.base.Splitter;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.sector.Sector.Family;
import fr.acteurs.domain.sector.SectorCode;
import fr.acteurs.domain.segment.Domains;
import fr.acteurs.domain.segment.Kind;
import fr.acteurs.domain.segment.SegmentCatalogue;
import fr.acteurs.domain.segment.Selector;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Of which kinds of the contract a body is, by what registers say of it (tender 3.1 A). A register that is there to say
 * so decides; then every selector whose type of service, nature of grouping, category of establishment or closed list has
 * the body. A legal category or an activity never decides alone: it tells apart kinds that the same code selects.
 */
public final class Classification {

    /** Of a body that no entry of the contract selects any more: it is in no segment and never leaves. */
    public static final EntityKind NONE = EntityKind.of("SANS_TYPE");

    private static final Splitter BARS = Splitter.on('|').omitEmptyStrings();

    private final List<Kind> kinds;
    private final Set<String> decisive;
    private final Set<Siren> members;

    private Classification(List<Kind> kinds) {
        this.kinds = kinds;
        this.decisive = kinds.stream()
                .flatMap(kind -> kind.selector().decisive().stream())
                .collect(Collectors.toSet());
        this.members = kinds.stream()
                .flatMap(kind -> kind.selector().members().stream())
                .map(Selector.Member::siren)
                .collect(Collectors.toSet());
    }

    /** Whether a legal person is followed for what it is, whatever else is known of it. */
    public boolean follows(Siren siren, String legalCategory) {
        return decisive.contains(legalCategory) || members.contains(siren);
    }

    /** Whether legal persons of the category may be of the kind. */
    public boolean admits(EntityKind kind, String legalCategory) {
        return kinds.stream()
                .filter(known -> known.code().equals(kind))
                .anyMatch(known -> known.selector().legalCategories().contains(legalCategory));
    }

    /** The classification of a contract. */
    public static Classification of(SegmentCatalogue segments) {
        return new Classification(segments.segments().stream()
                .flatMap(segment -> segment.kinds().stream())
                .toList());
    }

    /** The kinds of a body, what it is in the first place first; empty when the contract does not have it. */
    public List<EntityKind> kindsOf(Facts facts) {
        Set<EntityKind> found = new LinkedHashSet<>();
        facts.get(Field.KIND).map(EntityKind::of).ifPresent(found::add);
        selected(facts).stream()
                .filter(candidates -> candidates.size() == 1)
                .map(candidates -> candidates.get(0).code())
                .sorted(Comparator.comparingInt(this::place))
                .forEach(found::add);
        return List.copyOf(found);
    }

    /** In which words of the body's sources are read: by what it is in the first place. */
    public Family familyOf(List<EntityKind> codes) {
        return domains(codes).map(Domains::family).findFirst().orElse(Family.TERRITORIAL);
    }

    /** What every body of these kinds deals with. */
    public List<SectorCode> sectorsOf(List<EntityKind> codes) {
        return domains(codes)
                .flatMap(domains -> domains.always().stream())
                .distinct()
                .toList();
    }

    private Stream<Domains> domains(List<EntityKind> codes) {
        return codes.stream()
                .flatMap(code -> kinds.stream().filter(kind -> kind.code().equals(code)))
                .map(Kind::domains);
    }

    /** Kinds between which nothing that is known of the body decides; empty when there is no such doubt. */
    public List<EntityKind> doubts(Facts facts) {
        return kindsOf(facts).isEmpty()
                ? selected(facts).stream()
                        .flatMap(Collection::stream)
                        .map(Kind::code)
                        .distinct()
                        .toList()
                : List.of();
    }

    private int place(EntityKind code) {
        return kinds.stream().map(Kind::code).toList().indexOf(code);
    }

    /**
     * By each code that selects, the kinds that it may be. A closed list is one of legal persons: of a service, which may
     * have the SIREN of the body that it serves, it decides nothing by itself.
     */
    private List<List<Kind>> selected(Facts facts) {
        List<List<Kind>> selected = new ArrayList<>();
        for (String type : BARS.split(facts.get(Field.DILA_TYPES).orElse(""))) {
            selected.add(candidates(selector -> selector.dila().contains(type), facts));
        }
        facts.get(Field.BANATIC_NATURE)
                .map(code -> by(Selector::banatic, code, facts))
                .ifPresent(selected::add);
        facts.get(Field.FINESS_CATEGORY)
                .map(code -> candidates(selector -> isEstablishment(selector, code, facts), facts))
                .ifPresent(selected::add);
        if (facts.get(Field.DILA_TYPES).isEmpty() || facts.get(Field.KIND).isPresent()) {
            selected.add(candidates(selector -> isMember(selector, facts), facts));
            selected.add(candidates(selector -> isDecided(selector, facts), facts));
        }
        selected.removeIf(List::isEmpty);
        return selected;
    }

    /** An establishment of a category is of no kind that asks for another sort of who runs it. */
    private static boolean isEstablishment(Selector selector, String category, Facts facts) {
        return selector.finess().contains(category)
                && (selector.finessStatuses().isEmpty()
                        || facts.get(Field.FINESS_STATUS)
                                .map(selector.finessStatuses()::contains)
                                .orElse(true));
    }

    /** A legal category decides alone where the contract says that it does. */
    private static boolean isDecided(Selector selector, Facts facts) {
        return facts.get(Field.LEGAL_CATEGORY)
                .filter(selector.decisive()::contains)
                .isPresent();
    }

    private List<Kind> by(Function<Selector, Set<String>> codes, String code, Facts facts) {
        return candidates(selector -> codes.apply(selector).contains(code), facts);
    }

    private List<Kind> candidates(Predicate<Selector> selects, Facts facts) {
        List<Kind> all =
                kinds.stream().filter(kind -> selects.test(kind.selector())).toList();
        return narrowed(narrowed(all, kind -> isMember(kind.selector(), facts)), kind -> hasCategory(kind, facts));
    }

    /** Those that fit better, when some do and not all. */
    private static List<Kind> narrowed(List<Kind> candidates, Predicate<Kind> fits) {
        List<Kind> fitting = candidates.stream().filter(fits).toList();
        return candidates.size() < 2 || fitting.isEmpty() ? candidates : fitting;
    }

    private static boolean hasCategory(Kind kind, Facts facts) {
        return facts.get(Field.LEGAL_CATEGORY)
                .filter(kind.selector().legalCategories()::contains)
                .isPresent();
    }

    private static boolean isMember(Selector selector, Facts facts) {
        Optional<Siren> siren = facts.get(Field.SIREN).map(Siren::new);
        return siren.isPresent()
                && selector.members().stream().anyMatch(member -> member.siren().equals(siren.get()));
    }
}
