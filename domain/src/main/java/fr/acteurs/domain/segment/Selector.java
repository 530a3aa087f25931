package fr.acteurs.domain.segment;

import fr.acteurs.domain.identity.Siren;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * By what a body of a kind is known in registers. Codes narrow; where none decides, the rule says in words what does.
 *
 * @param legalCategories INSEE's legal category, level III ({@code 7210})
 * @param decisive those of them that decide alone: there is no other kind of bodies of the category ({@code 7353})
 * @param dila types of service of the directory of the administration ({@code mairie})
 * @param banatic natures of groupings ({@code SIVOM})
 * @param finess categories of establishments ({@code 355})
 * @param finessStatuses families of legal statuses of who runs the establishment, as far as it is known ({@code 1000})
 * @param activities NAF rév. 2 ({@code 8411Z}); never alone, for NAF 2025 replaces them on 1 January 2027 (décret 2025-736)
 * @param members the closed list of bodies, where the kind is one
 * @param rule what no code says, in words
 */
public record Selector(
        Set<String> legalCategories,
        Set<String> decisive,
        Set<String> dila,
        Set<String> banatic,
        Set<String> finess,
        Set<String> finessStatuses,
        Set<String> activities,
        List<Member> members,
        Optional<String> rule) {

    public static final Selector NONE =
            new Selector(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of(), Optional.empty());

    /** One that does not ask who runs an establishment. */
    public Selector(
            Set<String> legalCategories,
            Set<String> decisive,
            Set<String> dila,
            Set<String> banatic,
            Set<String> finess,
            Set<String> activities,
            List<Member> members,
            Optional<String> rule) {
        this(legalCategories, decisive, dila, banatic, finess, Set.of(), activities, members, rule);
    }

    public Selector {
        legalCategories = Set.copyOf(legalCategories);
        decisive = Set.copyOf(decisive);
        dila = Set.copyOf(dila);
        banatic = Set.copyOf(banatic);
        finess = Set.copyOf(finess);
        finessStatuses = Set.copyOf(finessStatuses);
        activities = Set.copyOf(activities);
        members = List.copyOf(members);
    }

    /** One text for one selector: the rule in words selects nothing. */
    String text() {
        return "categories " + sorted(legalCategories) + " decisive " + sorted(decisive) + " dila " + sorted(dila)
                + " banatic " + sorted(banatic)
                + " finess " + sorted(finess)
                + (finessStatuses.isEmpty() ? "" : " of " + sorted(finessStatuses)) + " members "
                + members.stream()
                        .map(member -> member.siren().value())
                        .sorted()
                        .toList();
    }

    private static List<String> sorted(Set<String> codes) {
        return codes.stream().sorted().toList();
    }

    /** A body of a closed list; what is provisional is still to be checked by a person. */
    public record Member(String name, Siren siren, boolean provisional) {}
}
