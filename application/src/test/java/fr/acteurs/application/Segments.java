package fr.acteurs.application;

import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.segment.Cadence;
import fr.acteurs.domain.segment.Domains;
import fr.acteurs.domain.segment.Kind;
import fr.acteurs.domain.segment.Obligation;
import fr.acteurs.domain.segment.Segment;
import fr.acteurs.domain.segment.Segment.Targets;
import fr.acteurs.domain.segment.SegmentCatalogue;
import fr.acteurs.domain.segment.Selector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small contract: three segments of bodies whose members are elected. */
public final class Segments {

    public static final SegmentCatalogue SMALL = SegmentCatalogue.of(List.of(
            segment(
                    1,
                    kind("COMMUNE", "MAYOR", "DEPUTY_MAYOR"),
                    kind("DEPARTEMENT", "DEPARTMENTAL_COUNCILLOR"),
                    kind("REGION", "REGIONAL_COUNCILLOR"),
                    kind("STATUT_PARTICULIER", "SPECIAL_ASSEMBLY_MEMBER"),
                    kind("COLLECTIVITE_OUTRE_MER"),
                    kind("ARRONDISSEMENT_MUNICIPAL")),
            segment(2, kind("METROPOLE"), kind("CU"), kind("CA"), kind("CC")),
            segment(7, kind("ASSEMBLEE_NATIONALE", "DEPUTY"), kind("SENAT", "SENATOR"), kind("PARLEMENT_EUROPEEN"))));

    private Segments() {}

    public static Segment segment(int number, Kind... kinds) {
        return new Segment(
                number,
                "segment-" + number,
                "Segment " + number,
                Obligation.MANDATORY,
                Cadence.DAILY,
                false,
                new Targets(Optional.of(100.0), Optional.of(98.0)),
                Map.of(),
                List.of(),
                List.of(kinds),
                Set.of(),
                Optional.empty());
    }

    public static Kind kind(String code, String... wished) {
        return new Kind(
                EntityKind.of(code),
                "Type " + code,
                true,
                Selector.NONE,
                List.of(),
                Set.of(),
                Stream.of(wished).map(FunctionCode::of).collect(Collectors.toSet()),
                Domains.NONE,
                Optional.empty(),
                Optional.empty());
    }
}
