package fr.acteurs.adapters.csv.sources;

import fr.acteurs.domain.entity.CommuneMovement;
import fr.acteurs.domain.entity.CommuneMovement.Mod;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.source.Column;
import fr.acteurs.domain.source.Dataset;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.Row;
import fr.acteurs.domain.source.Source;
import fr.acteurs.domain.source.SourceCode;
import fr.acteurs.domain.source.SourceDescription;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The movements of communes since 1943, a row for each pair of codes. It founds nothing: it tells what becomes of communes
 * that others list. What happens to delegated and associated communes and to arrondissements is out of scope.
 */
final class CogMouvements implements Source {

    private static final String COMMUNE = "COM";

    private static final Column MOD = Column.required("MOD");
    private static final Column ON = Column.required("DATE_EFF");
    private static final Column FORMER_TYPE = Column.required("TYPECOM_AV");
    private static final Column FORMER = Column.required("COM_AV");
    private static final Column PRESENT_TYPE = Column.required("TYPECOM_AP");
    private static final Column PRESENT = Column.required("COM_AP");
    private static final Column PRESENT_NAME = Column.required("LIBELLE_AP");
    private static final Dataset DATASET = Dataset.of(
                    "mouvements", MOD, ON, FORMER_TYPE, FORMER, PRESENT_TYPE, PRESENT, PRESENT_NAME)
            .ignoring(List.of("TNCC_AV", "NCC_AV", "NCCENR_AV", "LIBELLE_AV", "TNCC_AP", "NCC_AP", "NCCENR_AP"));

    @Override
    public OptionalInt freshness() {
        return OptionalInt.of(400);
    }

    @Override
    public SourceDescription description() {
        return new SourceDescription(
                SourceCode.of("cog-mouvements"),
                "COG",
                "Code officiel géographique : mouvements des communes depuis 1943",
                "INSEE",
                Licences.OUVERTE,
                "https://www.insee.fr/fr/information/2560452",
                "annuelle, au 1er janvier",
                List.of(DATASET));
    }

    @Override
    public Set<SourceCode> after() {
        return Order.AFTER_COMMUNES;
    }

    @Override
    public Reading read(Row row) {
        Optional<Mod> mod = Mod.parse(row.text(MOD));
        Optional<LocalDate> on = row.date(ON);
        if (mod.isEmpty()) {
            return row.refused(Reason.UNKNOWN_MOVEMENT, "MOD " + Shown.code(row.text(MOD)) + ", " + types(row));
        }
        if (!isOfCommunes(row)) {
            return row.refused(Reason.OUT_OF_SCOPE, types(row));
        }
        return on.isEmpty() ? row.refused(Reason.MISSING_VALUE, ON.name()) : movement(row, mod.get(), on.get());
    }

    /** A commune that is made out of nothing, or suppressed, has one side only. */
    private static boolean isOfCommunes(Row row) {
        List<String> sides = List.of(row.text(FORMER_TYPE), row.text(PRESENT_TYPE));
        return sides.contains(COMMUNE) && sides.stream().allMatch(side -> side.equals(COMMUNE) || side.isEmpty());
    }

    private static String types(Row row) {
        return Shown.code(row.text(FORMER_TYPE)) + " -> " + Shown.code(row.text(PRESENT_TYPE));
    }

    /** Codes that no commune has any more are of a time before the register: {@code 20004}, Corsica until 1976. */
    private static Reading movement(Row row, Mod mod, LocalDate on) {
        Optional<InseeCode> former = InseeCode.parse(row.text(FORMER));
        Optional<InseeCode> present = InseeCode.parse(row.text(PRESENT));
        if (isStrange(row, FORMER, former) || isStrange(row, PRESENT, present)) {
            return row.refused(
                    Reason.OUT_OF_SCOPE, Shown.code(row.text(FORMER)) + " -> " + Shown.code(row.text(PRESENT)));
        }
        return former.isEmpty() && present.isEmpty()
                ? row.refused(Reason.MISSING_VALUE, PRESENT.name())
                : row.taken(new Observation.OfMovement(new CommuneMovement(
                        mod, on, former.orElse(null), present.orElse(null), row.text(PRESENT_NAME))));
    }

    private static boolean isStrange(Row row, Column column, Optional<InseeCode> code) {
        return code.isEmpty() && !row.text(column).isEmpty();
    }
}
