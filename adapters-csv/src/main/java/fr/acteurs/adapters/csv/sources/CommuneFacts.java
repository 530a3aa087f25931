package fr.acteurs.adapters.csv.sources;

import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;

/** What a list of communes says of each. */
final class CommuneFacts {

    /** Commune et commune nouvelle (INSEE, catégories juridiques). */
    private static final String CATEGORY = "7210";

    private CommuneFacts() {}

    static Facts.Builder of(InseeCode code, String name) {
        return Facts.builder()
                .say(Field.KIND, EntityKind.COMMUNE.code())
                .say(Field.LEGAL_CATEGORY, CATEGORY)
                .say(Field.NAME, name)
                .say(Field.INSEE_CODE, code.value())
                .say(Field.COMMUNE, name);
    }
}
