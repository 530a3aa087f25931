package fr.acteurs.domain.entity;

import com.google.common.collect.ImmutableSortedSet;
import fr.acteurs.domain.contact.Coordinates;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.identity.RegionCode;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.sector.SectorCode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One body as we hold it today: its golden record, made of all that the sources say of it.
 *
 * <p>A number that no source gives is absent, never invented (tender 3.1 C).
 *
 * @param kind what it is in the first place: the code that files give
 * @param alsoOf further kinds of the contract that it is of, such as {@code PNR} of a syndicat mixte
 * @param region of the département, or of a body that is of a whole region
 * @param assembly our code of the elected assembly that runs the body, {@code DEP-32}, where it has one
 * @param headSiret of the body that it is a part of, where it has no SIRET of its own
 * @param formerSiret the SIRET before the seat last moved, when it did
 * @param attribution by what it has its SIRET, where no source gives it one
 * @param diffusion whether it objects to being approached
 */
public record LegalEntity(
        EntityId id,
        EntityKind kind,
        Set<EntityKind> alsoOf,
        String name,
        OtherNames otherNames,
        @Nullable Siren siren,
        @Nullable Siret siret,
        @Nullable Siret headSiret,
        RegisterNumbers numbers,
        @Nullable InseeCode insee,
        @Nullable String commune,
        @Nullable DepartementCode departement,
        @Nullable RegionCode region,
        @Nullable Population population,
        @Nullable ParentBody parent,
        @Nullable String legalCategory,
        List<SectorCode> sectors,
        @Nullable String assembly,
        Coordinates coordinates,
        EntityState state,
        @Nullable Siret formerSiret,
        @Nullable Attribution attribution,
        Diffusion diffusion) {

    /** @throws IllegalArgumentException when the name is blank or the SIRET is not one of the SIREN */
    public LegalEntity {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A legal entity has a name: " + id);
        }
        if (siret != null && siren != null && !siret.siren().equals(siren)) {
            throw new IllegalArgumentException("SIRET " + siret + " is not an establishment of SIREN " + siren);
        }
        sectors = List.copyOf(sectors);
        alsoOf = ImmutableSortedSet.copyOf(Comparator.comparing(EntityKind::code), alsoOf);
    }

    /** An open body of which nothing else is known yet. */
    public static Builder of(EntityId id, EntityKind kind, String name) {
        return new Builder(id, kind, name);
    }

    /** The same record, to be changed. */
    public Builder but() {
        Builder same = new Builder(id, kind, name);
        same.alsoOf = alsoOf;
        same.otherNames = otherNames;
        same.siren = siren;
        same.siret = siret;
        same.headSiret = headSiret;
        same.numbers = numbers;
        same.insee = insee;
        same.commune = commune;
        same.departement = departement;
        same.region = region;
        same.population = population;
        same.parent = parent;
        same.legalCategory = legalCategory;
        same.sectors = sectors;
        same.assembly = assembly;
        same.coordinates = coordinates;
        same.state = state;
        same.formerSiret = formerSiret;
        same.attribution = attribution;
        same.diffusion = diffusion;
        return same;
    }

    public boolean isOpen() {
        return state == EntityState.ACTIF;
    }

    public LegalEntity closed() {
        return but().state(EntityState.FERME).build();
    }

    /** Whether it is of this kind, in the first place or beside. */
    public boolean isOf(EntityKind other) {
        return kind.equals(other) || alsoOf.contains(other);
    }

    /**
     * Whether sources now speak of another legal person than before: the SIREN is that of one for its life. One that was only
     * found for it may have been found wrongly.
     */
    public boolean isAnotherThan(LegalEntity before) {
        return attribution == null
                && before.attribution == null
                && siren != null
                && before.siren != null
                && !siren.equals(before.siren);
    }

    /** The same record without the SIRET that no source gives it. */
    public LegalEntity unattributed() {
        return but().siren(null).siret(null).attribution(null).build();
    }

    /** The same record in the light of what it was: when the seat has moved, with the SIRET that it had. */
    public LegalEntity after(LegalEntity before) {
        return but().formerSiret(hasMovedSince(before) ? before.siret : before.formerSiret)
                .build();
    }

    /** Whether the head office is another than it was then, as far as both are known. */
    public boolean hasMovedSince(LegalEntity before) {
        return siret != null && before.siret != null && !siret.equals(before.siret);
    }

    /** The same values under another identifier: those of the body that takes this one's place. */
    public LegalEntity renamed(EntityId other) {
        Builder same = but();
        same.id = other;
        return same.formerSiret(null).build();
    }

    /** Collects what is known of a body. */
    public static final class Builder {

        private EntityId id;
        private EntityKind kind;
        private String name;
        private Set<EntityKind> alsoOf = Set.of();
        private OtherNames otherNames = OtherNames.NONE;
        private @Nullable Siren siren;
        private @Nullable Siret siret;
        private @Nullable Siret headSiret;
        private RegisterNumbers numbers = RegisterNumbers.NONE;
        private @Nullable InseeCode insee;
        private @Nullable String commune;
        private @Nullable DepartementCode departement;
        private @Nullable RegionCode region;
        private @Nullable Population population;
        private @Nullable ParentBody parent;
        private @Nullable String legalCategory;
        private List<SectorCode> sectors = List.of();
        private @Nullable String assembly;
        private Coordinates coordinates = Coordinates.NONE;
        private EntityState state = EntityState.ACTIF;
        private @Nullable Siret formerSiret;
        private @Nullable Attribution attribution;
        private Diffusion diffusion = Diffusion.OUVERTE;

        private Builder(EntityId id, EntityKind kind, String name) {
            this.id = id;
            this.kind = kind;
            this.name = name;
        }

        public Builder kind(EntityKind kind) {
            this.kind = kind;
            return this;
        }

        public Builder alsoOf(Set<EntityKind> alsoOf) {
            this.alsoOf = alsoOf;
            return this;
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder otherNames(OtherNames otherNames) {
            this.otherNames = otherNames;
            return this;
        }

        public Builder siren(@Nullable Siren siren) {
            this.siren = siren;
            return this;
        }

        public Builder siret(@Nullable Siret siret) {
            this.siret = siret;
            return this;
        }

        public Builder headSiret(@Nullable Siret headSiret) {
            this.headSiret = headSiret;
            return this;
        }

        public Builder numbers(RegisterNumbers numbers) {
            this.numbers = numbers;
            return this;
        }

        public Builder insee(@Nullable InseeCode insee) {
            this.insee = insee;
            return this;
        }

        public Builder commune(@Nullable String commune) {
            this.commune = commune;
            return this;
        }

        public Builder departement(@Nullable DepartementCode departement) {
            this.departement = departement;
            return this;
        }

        public Builder region(@Nullable RegionCode region) {
            this.region = region;
            return this;
        }

        public Builder population(@Nullable Population population) {
            this.population = population;
            return this;
        }

        public Builder parent(@Nullable ParentBody parent) {
            this.parent = parent;
            return this;
        }

        /** What it deals with, the main sector first. */
        public Builder sectors(List<SectorCode> sectors) {
            this.sectors = sectors;
            return this;
        }

        public Builder legalCategory(@Nullable String legalCategory) {
            this.legalCategory = legalCategory;
            return this;
        }

        public Builder assembly(@Nullable String assembly) {
            this.assembly = assembly;
            return this;
        }

        public Builder coordinates(Coordinates coordinates) {
            this.coordinates = coordinates;
            return this;
        }

        public Builder state(EntityState state) {
            this.state = state;
            return this;
        }

        public Builder attribution(@Nullable Attribution attribution) {
            this.attribution = attribution;
            return this;
        }

        public Builder diffusion(Diffusion diffusion) {
            this.diffusion = diffusion;
            return this;
        }

        public Builder formerSiret(@Nullable Siret formerSiret) {
            this.formerSiret = formerSiret;
            return this;
        }

        public LegalEntity build() {
            return new LegalEntity(
                    id,
                    kind,
                    alsoOf,
                    name,
                    otherNames,
                    siren,
                    siret,
                    headSiret,
                    numbers,
                    insee,
                    commune,
                    departement,
                    region,
                    population,
                    parent,
                    legalCategory,
                    sectors,
                    assembly,
                    coordinates,
                    state,
                    formerSiret,
                    attribution,
                    diffusion);
        }
    }
}
