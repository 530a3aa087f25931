package fr.acteurs.domain.segment;

import com.google.common.collect.ImmutableSortedSet;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.mandate.FunctionCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of bodies that a segment is made of.
 *
 * @param byTender whether the tender names it; the others are ours
 * @param aliases words of the tender that are used no more, such as DIRECCTE
 * @param alsoIn numbers of further segments that such bodies are in
 * @param wished functions whose holders the client asks for there (tender 3.1 B)
 * @param domains what such bodies deal with
 * @param expected how many there are, as far as somebody counted them
 * @param provisional what of this entry a person must check before it is shown to the client, in words
 */
public record Kind(
        EntityKind code,
        String label,
        boolean byTender,
        Selector selector,
        List<String> aliases,
        Set<Integer> alsoIn,
        Set<FunctionCode> wished,
        Domains domains,
        Optional<Expected> expected,
        Optional<String> provisional) {

    public Kind {
        aliases = List.copyOf(aliases);
        alsoIn = ImmutableSortedSet.copyOf(alsoIn);
        wished = Set.copyOf(wished);
    }

    /**
     * How many there are.
     *
     * @param count as somebody counted them
     * @param of what and of when
     * @param source name of the source whose last edition lists them all, where there is one: then they are known by name
     */
    public record Expected(long count, Optional<String> of, Optional<String> source, boolean provisional) {}

    /** Whether anything of this entry is still to be checked. */
    public boolean isProvisional() {
        return provisional.isPresent()
                || expected.filter(Expected::provisional).isPresent()
                || selector.members().stream().anyMatch(Selector.Member::provisional);
    }
}
