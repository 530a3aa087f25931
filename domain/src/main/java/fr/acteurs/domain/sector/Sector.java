package fr.acteurs.domain.sector;

import java.util.List;
import java.util.Map;

/**
 * A field of activity (tender 3.2, "Domaine de compétence"; "secteurs d'activité").
 *
 * @param family in which its words mean it: a {@code famille} is one thing in a town hall and another at a notary's
 * @param synonyms words of sources that mean it
 * @param also words that mean several sectors at once
 */
public record Sector(
        SectorCode code, String label, Family family, List<String> synonyms, Map<String, List<SectorCode>> also) {

    /** Whose words they are. */
    public enum Family {
        /** Local authorities, their groupings and companies, housing bodies, services of the State. */
        TERRITORIAL,
        /** Notaries and other professions of law and figures. */
        LEGAL
    }

    public Sector {
        synonyms = List.copyOf(synonyms);
        also = Map.copyOf(also);
    }
}
