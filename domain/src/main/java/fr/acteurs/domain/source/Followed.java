package fr.acteurs.domain.source;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Multimap;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.sector.Words;
import fr.acteurs.domain.source.EntityKey.Scheme;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The open bodies of the register, as a register of all legal persons of France is read for them: by their numbers, and those
 * that have none by the words of their names.
 *
 * @param unnumbered by the words of the name, bodies to which no source gives a SIREN; one whose name another has is not there
 */
public record Followed(Set<Siren> units, Set<Siret> establishments, Map<List<String>, Unnumbered> unnumbered) {

    public static final Followed NOTHING = new Followed(Set.of(), Set.of());

    public Followed {
        units = Set.copyOf(units);
        establishments = Set.copyOf(establishments);
        unnumbered = ImmutableMap.copyOf(unnumbered);
    }

    /** Those that are known by numbers alone. */
    public Followed(Set<Siren> units, Set<Siret> establishments) {
        this(units, establishments, Map.of());
    }

    /** A body that has no SIREN: what it is, and another number by which it is found. */
    public record Unnumbered(EntityKind kind, EntityKey key) {}

    /** The same, with these bodies to which no source gives a SIREN. */
    public Followed with(Collection<LegalEntity> bodies) {
        Multimap<List<String>, LegalEntity> byName = LinkedHashMultimap.create();
        bodies.forEach(body -> byName.put(Words.of(body.name()), body));
        ImmutableMap.Builder<List<String>, Unnumbered> alone = ImmutableMap.builder();
        byName.asMap().forEach((name, those) -> {
            LegalEntity first = those.iterator().next();
            key(first)
                    .filter(key -> those.size() == 1 && !name.isEmpty())
                    .ifPresent(key -> alone.put(name, new Unnumbered(first.kind(), key)));
        });
        return new Followed(units, establishments, alone.buildOrThrow());
    }

    /** The body that has a name of these words, where no other has. */
    public Optional<Unnumbered> named(String name) {
        return Optional.ofNullable(unnumbered.get(Words.of(name)));
    }

    private static Optional<EntityKey> key(LegalEntity body) {
        return Stream.of(
                        key(Scheme.ASSEMBLY, body.assembly()),
                        key(Scheme.DILA, body.numbers().dila()),
                        key(Scheme.FINESS, body.numbers().finess()),
                        key(Scheme.UAI, body.numbers().uai()),
                        key(Scheme.RNA, body.numbers().rna()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<EntityKey> key(Scheme scheme, @Nullable String number) {
        return Optional.ofNullable(number).map(value -> new EntityKey(scheme, value));
    }
}
