package fr.acteurs.adapters.csv.sources;

import com.google.common.collect.ImmutableSet;
import fr.acteurs.domain.source.SourceCode;
import java.util.Set;

/** Which registers bring the bodies that others speak of. */
final class Order {

    /** Communes. */
    static final Set<SourceCode> AFTER_COMMUNES = ImmutableSet.of(SourceCode.of("cog-communes"));

    /** Communes as INSEE's movements leave them, and their groupings. */
    static final Set<SourceCode> AFTER_TERRITORIES =
            ImmutableSet.of(SourceCode.of("cog-communes"), SourceCode.of("cog-mouvements"), SourceCode.of("dgcl-epci"));

    /** All that brings bodies with a SIREN. */
    static final Set<SourceCode> AFTER_BODIES = ImmutableSet.<SourceCode>builder()
            .addAll(AFTER_TERRITORIES)
            .add(
                    SourceCode.of("insee-ept"),
                    SourceCode.of("banatic-groupements"),
                    SourceCode.of("dila-local"),
                    SourceCode.of("dila-etat"),
                    SourceCode.of("finess-etablissements"),
                    SourceCode.of("esr-etablissements"))
            .build();

    /** The members of both assemblies, by whichever register. */
    static final Set<SourceCode> AFTER_PARLIAMENT =
            ImmutableSet.of(SourceCode.of("an-acteurs"), SourceCode.of("rne-deputes"), SourceCode.of("rne-senateurs"));

    private Order() {}
}
