package fr.acteurs.domain.entity;

import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.identity.RegionCode;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.identity.Siret;
import org.jspecify.annotations.Nullable;

/**
 * One body as we hold it today: its golden record, made of all that the sources say of it.
 *
 * <p>A number that no source gives is absent, never invented (tender 3.1 C).
 *
 * @param region of the département, or of a body that is of a whole region
 * @param assembly our code of the elected assembly that runs the body, {@code DEP-32}, where it has one
 */
public record LegalEntity(
        EntityId id,
        EntityKind kind,
        String name,
        @Nullable Siren siren,
        @Nullable Siret siret,
        @Nullable InseeCode insee,
        @Nullable String commune,
        @Nullable DepartementCode departement,
        @Nullable RegionCode region,
        @Nullable Population population,
        @Nullable ParentBody parent,
        @Nullable String legalCategory,
        @Nullable String assembly,
        EntityState state) {

    /** @throws IllegalArgumentException when the name is blank or the SIRET is not one of the SIREN */
    public LegalEntity {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A legal entity has a name: " + id);
        }
        if (siret != null && siren != null && !siret.siren().equals(siren)) {
            throw new IllegalArgumentException("SIRET " + siret + " is not an establishment of SIREN " + siren);
        }
    }

    public boolean isOpen() {
        return state == EntityState.ACTIF;
    }

    public LegalEntity closed() {
        return new LegalEntity(
                id,
                kind,
                name,
                siren,
                siret,
                insee,
                commune,
                departement,
                region,
                population,
                parent,
                legalCategory,
                assembly,
                EntityState.FERME);
    }
}
