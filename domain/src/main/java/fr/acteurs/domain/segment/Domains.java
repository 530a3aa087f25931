package fr.acteurs.domain.segment;

import fr.acteurs.domain.sector.Sector.Family;
import fr.acteurs.domain.sector.SectorCode;
import java.util.List;

/**
 * What bodies of a kind deal with (tender 3.2, "Domaine d'intervention").
 *
 * @param family in which words of their sources are read
 * @param always sectors of every such body, whatever its sources say
 */
public record Domains(Family family, List<SectorCode> always) {

    public static final Domains NONE = new Domains(Family.TERRITORIAL, List.of());

    public Domains {
        always = List.copyOf(always);
    }

    /** As one text, by which a changed contract is told. */
    String text() {
        return family + ":" + SectorCode.print(always);
    }
}
