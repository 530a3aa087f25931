package fr.acteurs.application.contract;

import com.google.common.collect.Sets;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.segment.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The contract at hand is another than the one that the register runs by: it must be applied first, or put back. */
public final class ContractNotInForce extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ContractNotInForce(List<EntityKind> differing) {
        super("The contract is another than the one that the register runs by (" + differing
                + "). See what it would change by `acteurs contract --apply --dry-run`, then apply it, or name the contract"
                + " in force by --contract");
    }

    /**
     * Lets a register pass that runs by the contract, or by none yet.
     *
     * @param inForce what the register's contract makes of each kind; empty when it runs by none
     * @throws ContractNotInForce when it runs by another
     */
    public static void unless(Map<EntityKind, Standing> inForce, Map<EntityKind, Standing> contract) {
        List<EntityKind> differing = inForce.isEmpty() ? List.of() : differing(inForce, contract);
        if (!differing.isEmpty()) {
            throw new ContractNotInForce(differing);
        }
    }

    /**
     * The kinds of which one makes another thing than the other, in the order of their codes; a kind that has changed places
     * with another is one: of several kinds a body is in the first place what comes first.
     */
    static List<EntityKind> differing(Map<EntityKind, Standing> one, Map<EntityKind, Standing> other) {
        Set<EntityKind> outOfPlace = outOfPlace(one.keySet(), other.keySet());
        return Sets.union(one.keySet(), other.keySet()).stream()
                .filter(kind -> outOfPlace.contains(kind)
                        || !ApplyContract.standing(one, kind).equals(ApplyContract.standing(other, kind)))
                .sorted(Comparator.comparing(EntityKind::code))
                .toList();
    }

    /** The fewest kinds that have to move for the one order to become the other. */
    private static Set<EntityKind> outOfPlace(Set<EntityKind> one, Set<EntityKind> other) {
        List<EntityKind> before = List.copyOf(Sets.intersection(one, other));
        List<EntityKind> after = List.copyOf(Sets.intersection(other, one));
        return Set.copyOf(Sets.difference(Set.copyOf(before), Set.copyOf(inOrder(before, after))));
    }

    /** The longest row of kinds that follow each other in both orders. */
    private static List<EntityKind> inOrder(List<EntityKind> before, List<EntityKind> after) {
        List<List<EntityKind>> endingAt = new ArrayList<>();
        for (EntityKind kind : before) {
            int place = after.indexOf(kind);
            List<EntityKind> longest = endingAt.stream()
                    .filter(row -> after.indexOf(row.get(row.size() - 1)) < place)
                    .max(Comparator.comparing(List::size))
                    .orElse(List.of());
            endingAt.add(Stream.concat(longest.stream(), Stream.of(kind)).toList());
        }
        return endingAt.stream().max(Comparator.comparing(List::size)).orElse(List.of());
    }
}
