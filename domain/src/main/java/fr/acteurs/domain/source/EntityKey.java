package fr.acteurs.domain.source;

import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.identity.Siret;

/** How a source names a body: by an official number of one scheme. A source's key is not our identifier. */
public record EntityKey(Scheme scheme, String value) {

    /** The numbering that a key belongs to. */
    public enum Scheme {
        /** The commune of an INSEE code, as long as it is open. */
        INSEE,
        SIREN,
        /** An establishment, where it is a body of its own. */
        SIRET,
        /** The legal person whose head office has this SIRET, whichever number the register has of it. */
        UNIT,
        FINESS,
        UAI,
        RNA,
        /** A record of the directories of the administration. */
        DILA,
        /** An elected assembly and the body that it runs, by our own code: {@code DEP-32}, {@code SENAT}. */
        ASSEMBLY
    }

    public static EntityKey of(InseeCode code) {
        return new EntityKey(Scheme.INSEE, code.value());
    }

    public static EntityKey of(Siren siren) {
        return new EntityKey(Scheme.SIREN, siren.value());
    }

    public static EntityKey of(Siret siret) {
        return new EntityKey(Scheme.SIRET, siret.value());
    }

    /** Names the legal person whose head office this is. */
    public static EntityKey unit(Siret headOffice) {
        return new EntityKey(Scheme.UNIT, headOffice.value());
    }

    /**
     * Names the body that an elected assembly runs.
     *
     * @param code our code of the assembly: capitals, digits and hyphens
     */
    public static EntityKey assembly(String code) {
        return new EntityKey(Scheme.ASSEMBLY, code);
    }

    /** The inverse of {@link #toString()}. */
    public static EntityKey parse(String text) {
        int colon = text.indexOf(':');
        return new EntityKey(Scheme.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return scheme + ":" + value;
    }
}
