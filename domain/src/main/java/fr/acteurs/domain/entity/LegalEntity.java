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
 * @param formerSiret the SIRET before the seat last moved, when it did
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
        EntityState state,
        @Nullable Siret formerSiret) {

    /** @throws IllegalArgumentException when the name is blank or the SIRET is not one of the SIREN */
    public LegalEntity {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A legal entity has a name: " + id);
        }
        if (siret != null && siren != null && !siret.siren().equals(siren)) {
            throw new IllegalArgumentException("SIRET " + siret + " is not an establishment of SIREN " + siren);
        }
    }

    /** A body whose seat has not moved. */
    public LegalEntity(
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
        this(
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
                state,
                null);
    }

    public boolean isOpen() {
        return state == EntityState.ACTIF;
    }

    public LegalEntity closed() {
        return with(id, EntityState.FERME, formerSiret);
    }

    /** Whether sources now speak of another legal person than before: the SIREN is that of one for its life. */
    public boolean isAnotherThan(LegalEntity before) {
        return siren != null && before.siren != null && !siren.equals(before.siren);
    }

    /** The same record in the light of what it was: when the seat has moved, with the SIRET that it had. */
    public LegalEntity after(LegalEntity before) {
        return with(id, state, hasMovedSince(before) ? before.siret : before.formerSiret);
    }

    /** Whether the head office is another than it was then, as far as both are known. */
    public boolean hasMovedSince(LegalEntity before) {
        return siret != null && before.siret != null && !siret.equals(before.siret);
    }

    /** The same values under another identifier: those of the body that takes this one's place. */
    public LegalEntity renamed(EntityId other) {
        return with(other, state, null);
    }

    private LegalEntity with(EntityId newId, EntityState newState, @Nullable Siret former) {
        return new LegalEntity(
                newId,
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
                newState,
                former);
    }
}
