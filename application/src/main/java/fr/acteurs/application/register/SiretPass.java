package fr.acteurs.application.register;

import com.google.common.collect.Iterables;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.register.GoldenRules;
import fr.acteurs.domain.register.Testimony;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Notice.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose own each SIRET is, where an edition moves some. All that is given up or contested waits until the whole edition is
 * known, and a body keeps until then the SIRET that it has: so neither the order of the rows nor that of the chunks decides
 * who gets it, nor by what number a body is found meanwhile. A SIRET that nobody has, and that the edition says of one body
 * alone, is that body's at once.
 */
public final class SiretPass {

    /** Bodies that are asked for together. */
    static final int CHUNK = 4_000;

    private final GoldenRecords register;
    private final GoldenRules rules;
    private final Supplier<Set<Siret>> shared;
    private final Map<EntityId, Long> waiting = new HashMap<>();
    private final Set<Siret> touched = new HashSet<>();

    /** @param shared the SIRET that the edition gives to more than one body */
    public SiretPass(GoldenRecords register, GoldenRules rules, Supplier<Set<Siret>> shared) {
        this.register = register;
        this.rules = rules;
        this.shared = shared;
    }

    /** What these rows say that is to be had at once, and that none of the bodies has already. */
    Set<Siret> free(List<Settled> rows, Collection<LegalEntity> bodies) {
        Set<Siret> said = rows.stream()
                .flatMap(row -> row.facts().get(Field.SIRET).stream())
                .map(Siret::new)
                .collect(Collectors.toSet());
        bodies.forEach(body -> numbers(body.siret()).forEach(said::remove));
        if (said.isEmpty()) {
            return said;
        }
        said.removeAll(shared.get());
        register.around(said)
                .forEach(body -> numbers(body.siret(), body.headSiret()).forEach(said::remove));
        return said;
    }

    /**
     * The record as it may be written now.
     *
     * @param free what is to be had at once
     * @param line of the file that speaks of the body
     */
    LegalEntity forNow(@Nullable LegalEntity was, LegalEntity is, Set<Siret> free, long line) {
        if (was != null && !was.isOpen()) {
            return is.after(was);
        }
        Siret held = was == null ? null : was.siret();
        if (was != null && !Objects.equals(was.headSiret(), is.headSiret())) {
            numbers(was.headSiret()).forEach(touched::add);
        }
        if (Objects.equals(held, is.siret()) || (held == null && free.contains(is.siret()))) {
            return was == null ? is : is.after(was);
        }
        await(is.id(), line);
        return was == null ? withoutSiret(is) : asBefore(was, is);
    }

    /** The body has its SIRET, if it gets one, when the edition ends. */
    void await(EntityId body, long line) {
        waiting.put(body, line);
    }

    /** Others may have what the body had. */
    void closed(LegalEntity body) {
        numbers(body.siret(), body.headSiret()).forEach(touched::add);
    }

    static LegalEntity withoutSiret(LegalEntity body) {
        return body.but().siret(null).build();
    }

    /** The SIREN waits with the SIRET, of which it is a part: by either the body may be found. */
    private static LegalEntity asBefore(LegalEntity was, LegalEntity is) {
        return is.but()
                .siren(was.siren())
                .siret(was.siret())
                .headSiret(was.headSiret())
                .formerSiret(was.formerSiret())
                .attribution(was.attribution())
                .build();
    }

    private static Stream<Siret> numbers(@Nullable Siret... numbers) {
        return Stream.of(numbers).filter(Objects::nonNull);
    }

    /**
     * What becomes of a body.
     *
     * @param held the SIRET that it has
     * @param own the one that it gets
     * @param denied the one that it does not get, though sources give it
     */
    record Outcome(
            EntityId body,
            @Nullable Siret held,
            @Nullable Siret own,
            @Nullable Siret denied) {

        boolean givesUp() {
            return held != null && !held.equals(own);
        }

        /** The record that sources make of the body, with the SIRET that it gets; one that was only found for it goes back whole. */
        LegalEntity applied(LegalEntity golden, LegalEntity before) {
            if (denied != null && golden.attribution() != null) {
                return golden.unattributed().after(before);
            }
            return golden.but()
                    .siret(own)
                    .headSiret(denied == null ? golden.headSiret() : denied)
                    .build()
                    .after(before);
        }

        /** The record as it was before what it gives up was taken from it. */
        LegalEntity before(LegalEntity now) {
            return now.but().siret(held).build();
        }
    }

    /** Decides on all that waits; each that does not get what it is said to have is remarked upon. */
    List<Outcome> decide(Consumer<Notice> remarks) {
        Collection<SiretClaim> claims = claims();
        Map<Siret, EntityId> owners = SiretClaim.owners(claims);
        List<Outcome> outcomes = new ArrayList<>();
        claims.forEach(claim -> outcome(claim, owners, remarks).ifPresent(outcomes::add));
        waiting.clear();
        touched.clear();
        return outcomes;
    }

    private static Optional<Outcome> outcome(SiretClaim claim, Map<Siret, EntityId> owners, Consumer<Notice> remarks) {
        boolean gets = claim.body().equals(owners.get(claim.said()));
        Siret own = gets ? claim.said() : null;
        Siret denied = gets ? null : claim.said();
        if (denied != null) {
            claim.line().ifPresent(line -> remarks.accept(new Notice(line, Reason.SHARED_SIRET, denied.value())));
        }
        return claim.line().isPresent() || !Objects.equals(own, claim.held())
                ? Optional.of(new Outcome(claim.body(), claim.held(), own, denied))
                : Optional.empty();
    }

    /** Those of the bodies that wait, and of all that have or are denied what they move, in the order of the lines. */
    private Collection<SiretClaim> claims() {
        Map<EntityId, SiretClaim> claims = new LinkedHashMap<>();
        Iterables.partition(waiting.keySet(), CHUNK)
                .forEach(some -> claimsOf(Set.copyOf(some)).forEach(claim -> claims.put(claim.body(), claim)));
        claims.values().forEach(claim -> numbers(claim.held(), claim.said()).forEach(touched::add));
        Iterables.partition(touched, CHUNK)
                .forEach(some -> besides(Set.copyOf(some)).forEach(claim -> claims.putIfAbsent(claim.body(), claim)));
        return claims.values().stream()
                .sorted(Comparator.<SiretClaim>comparingLong(
                                claim -> claim.line().orElse(0L))
                        .thenComparing(SiretClaim::body))
                .toList();
    }

    private List<SiretClaim> claimsOf(Set<EntityId> bodies) {
        Map<EntityId, List<Testimony>> said = register.testimoniesOfEntities(bodies);
        return register.entitiesById(bodies).values().stream()
                .filter(body -> body.isOpen() && said.containsKey(body.id()))
                .map(body ->
                        claim(body, rules.entity(body.id(), said.getOrDefault(body.id(), List.of()), body.state())))
                .toList();
    }

    private SiretClaim claim(LegalEntity body, LegalEntity golden) {
        return new SiretClaim(body.id(), body.siret(), golden.siret(), Optional.ofNullable(waiting.get(body.id())));
    }

    /** Those who do not move: who has one of these keeps it, who was denied one may get it now. */
    private List<SiretClaim> besides(Set<Siret> sirets) {
        List<LegalEntity> around = register.around(sirets);
        Set<EntityId> denied = around.stream()
                .filter(body -> body.siret() == null && !waiting.containsKey(body.id()))
                .map(LegalEntity::id)
                .collect(Collectors.toSet());
        Stream<SiretClaim> holders = around.stream()
                .filter(body -> body.siret() != null)
                .map(body -> new SiretClaim(body.id(), body.siret(), body.siret(), Optional.empty()));
        return Stream.concat(
                        holders,
                        claimsOf(denied).stream()
                                .filter(claim -> numbers(claim.said()).anyMatch(sirets::contains)))
                .toList();
    }
}
