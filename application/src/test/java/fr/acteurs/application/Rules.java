package fr.acteurs.application;

import fr.acteurs.application.ingest.Honours;
import fr.acteurs.domain.register.GoldenRules;
import fr.acteurs.domain.sector.Sector;
import fr.acteurs.domain.sector.Sector.Family;
import fr.acteurs.domain.sector.SectorCode;
import fr.acteurs.domain.sector.Sectors;
import fr.acteurs.domain.segment.SegmentCatalogue;
import java.util.List;
import java.util.Map;

/** The rules of golden records, with a few functions and two sectors. */
public final class Rules {

    public static final Sectors SECTORS =
            new Sectors("0", List.of(sector("URBANISME", "urbanisme"), sector("EAU", "eau")), List.of());

    private Rules() {}

    public static GoldenRules of(SegmentCatalogue segments) {
        return GoldenRules.of(segments, Honours.NOMENCLATURE, SECTORS);
    }

    private static Sector sector(String code, String word) {
        return new Sector(SectorCode.of(code), word, Family.TERRITORIAL, List.of(word), Map.of());
    }
}
