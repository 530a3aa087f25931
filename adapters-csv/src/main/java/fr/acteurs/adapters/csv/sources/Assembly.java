package fr.acteurs.adapters.csv.sources;

import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.mandate.ElectionCalendar;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Observation;
import java.util.Optional;

/**
 * An elected assembly and the body that it runs. Whoever lists its members says that it exists: the row founds it.
 *
 * @param siren where the body is known by it to another register; other cells that are empty are unknown
 * @param election name of the {@link ElectionCalendar}
 */
record Assembly(
        String code,
        String kind,
        String legalCategory,
        String name,
        String departement,
        String region,
        String siren,
        String election) {

    /** One that the list does not have: our code, what it is, and the name that the register gives. */
    static Assembly of(String code, EntityKind kind, String name, ElectionCalendar election) {
        return new Assembly(code, kind.code(), "", name, "", "", "", election.name());
    }

    Assembly in(String departement, String region) {
        return new Assembly(code, kind, legalCategory, name, departement, region, siren, election);
    }

    EntityKey key() {
        return siren.isEmpty() ? EntityKey.assembly(code) : EntityKey.of(new Siren(siren));
    }

    Observation founding() {
        Facts.Builder facts = Facts.builder()
                .say(Field.KIND, kind)
                .say(Field.NAME, name)
                .say(Field.ASSEMBLY, code)
                .say(Field.LEGAL_CATEGORY, known(legalCategory))
                .say(Field.SIREN, known(siren))
                .say(Field.DEPARTEMENT, known(departement))
                .say(Field.REGION, known(region));
        return new Observation.OfEntity(key(), true, facts.build());
    }

    private static Optional<String> known(String cell) {
        return Optional.of(cell).filter(text -> !text.isEmpty());
    }
}
