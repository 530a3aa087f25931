package fr.acteurs.application.register;

import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.Siret;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an open body is said to have for its own SIRET, and what it has.
 *
 * @param line of the file by which the body moves; nothing when it does not move itself, 0 when no row says so
 */
record SiretClaim(
        EntityId body, @Nullable Siret held, @Nullable Siret said, Optional<Long> line) {

    /**
     * Whose each SIRET is. Who has it and is still said to have it keeps it; else it is that of the one body of which it is
     * said; one that is said of several is nobody's. The order of the claims makes no difference.
     */
    static Map<Siret, EntityId> owners(Collection<SiretClaim> claims) {
        Map<Siret, List<SiretClaim>> rivals = new HashMap<>();
        claims.forEach(claim -> Optional.ofNullable(claim.said)
                .ifPresent(siret -> rivals.computeIfAbsent(siret, first -> new ArrayList<>())
                        .add(claim)));
        Map<Siret, EntityId> owners = new HashMap<>();
        rivals.forEach((siret, those) -> owner(those).ifPresent(one -> owners.put(siret, one)));
        return owners;
    }

    private static Optional<EntityId> owner(List<SiretClaim> rivals) {
        return rivals.stream()
                .filter(claim -> rivals.size() == 1 || claim.isKept())
                .map(SiretClaim::body)
                .findFirst();
    }

    private boolean isKept() {
        return held != null && held.equals(said);
    }
}
