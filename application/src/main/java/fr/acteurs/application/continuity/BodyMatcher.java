package fr.acteurs.application.continuity;

import fr.acteurs.application.continuity.Matching.Numbering;
import fr.acteurs.domain.feed.Organisation;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.identity.Siret;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds the bodies of a chunk of rows: by SIRET, then SIREN, then the INSEE code of a commune. A name is never enough: a
 * body of the same name in the same département is for a human to confirm.
 */
final class BodyMatcher {

    private final Map<String, List<Organisation>> bySiret;
    private final Map<String, List<Organisation>> bySiren;
    private final Map<String, List<Organisation>> byInsee;
    private final Map<Namesake, List<EntityId>> byName;

    BodyMatcher(Matching matching, Collection<TheirRow> rows) {
        bySiret = matching.bodies(
                Numbering.SIRET, numbers(rows, row -> row.siret().map(Siret::value)));
        bySiren = matching.bodies(
                Numbering.SIREN, numbers(rows, row -> row.siren().map(Siren::value)));
        byInsee = matching.bodies(
                Numbering.INSEE, numbers(rows, row -> row.insee().map(InseeCode::value)));
        byName = matching.namesakes(rows.stream()
                .filter(row -> byNumber(row).isNone())
                .flatMap(row -> row.namesake().stream())
                .distinct()
                .toList());
    }

    private static List<String> numbers(Collection<TheirRow> rows, Function<TheirRow, Optional<String>> number) {
        return rows.stream()
                .flatMap(row -> number.apply(row).stream())
                .distinct()
                .toList();
    }

    Found<Organisation> find(TheirRow row) {
        Found<Organisation> found = byNumber(row);
        return found.isNone() ? byName(row) : found;
    }

    private Found<Organisation> byNumber(TheirRow row) {
        return Stream.<Found<Organisation>>of(
                        by(bySiret, row.siret().map(Siret::value), Evidence.SIRET),
                        by(bySiren, row.siren().map(Siren::value), Evidence.SIREN),
                        byInsee(row))
                .filter(found -> !found.isNone())
                .findFirst()
                .orElse(Found.none(Reason.UNKNOWN_BODY));
    }

    private static Found<Organisation> by(
            Map<String, List<Organisation>> bodies, Optional<String> number, Evidence evidence) {
        List<Organisation> found =
                number.map(n -> bodies.getOrDefault(n, List.of())).orElse(List.of());
        return found.size() == 1
                ? Found.matched(found.get(0), evidence)
                : Found.ambiguous(Reason.SEVERAL_BODIES, ids(found));
    }

    /** The code of a commune is also that of the seat of other bodies: only a row that says commune names one. */
    private Found<Organisation> byInsee(TheirRow row) {
        Found<Organisation> found = by(byInsee, row.insee().map(InseeCode::value), Evidence.INSEE);
        return row.isCommune().isEmpty() && found.one().isPresent()
                ? Found.ambiguous(
                        Reason.COMMUNE_OR_NOT, ids(found.one().stream().toList()))
                : found;
    }

    private Found<Organisation> byName(TheirRow row) {
        List<String> candidates =
                row.namesake().map(name -> byName.getOrDefault(name, List.of())).orElse(List.of()).stream()
                        .map(EntityId::value)
                        .toList();
        return candidates.isEmpty()
                ? Found.none(Reason.UNKNOWN_BODY)
                : Found.ambiguous(Reason.SAME_NAME_ONLY, candidates);
    }

    private static List<String> ids(List<Organisation> bodies) {
        return bodies.stream().map(body -> body.entity().id().value()).toList();
    }
}
