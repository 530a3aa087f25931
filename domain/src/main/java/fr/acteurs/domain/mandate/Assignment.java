package fr.acteurs.domain.mandate;

import fr.acteurs.domain.contact.DirectContact;
import fr.acteurs.domain.sector.SectorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a function is in charge of, and how they are reached there (tender 3.2 a, "Domaine de compétence").
 *
 * @param domain in the source's own words
 * @param sectors that the words name, the main one first
 */
public record Assignment(@Nullable String domain, List<SectorCode> sectors, DirectContact reached) {

    public static final Assignment NONE = new Assignment(null, List.of(), DirectContact.NONE);

    public Assignment {
        sectors = List.copyOf(sectors);
    }
}
