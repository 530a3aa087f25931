package fr.acteurs.adapters.csv.sources;

import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.source.Column;
import fr.acteurs.domain.source.Dataset;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.Row;
import fr.acteurs.domain.source.Source;
import fr.acteurs.domain.source.SourceCode;
import fr.acteurs.domain.source.SourceDescription;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The communes of the code officiel géographique, and those of the overseas collectivities, which INSEE lists apart. It
 * founds communes. Delegated and associated communes and municipal arrondissements are no bodies of their own.
 */
final class CogCommunes implements Source {

    private static final Column TYPE = Column.required("TYPECOM");
    private static final Column CODE = Column.required("COM");
    private static final Column NAME = Column.required("LIBELLE");
    private static final Column DEPARTEMENT = Column.required("DEP");
    private static final Column PARENT = Column.required("COMPARENT");
    private static final Dataset COMMUNES = Dataset.of("communes", TYPE, CODE, NAME, DEPARTEMENT, PARENT)
            .ignoring(List.of("REG", "CTCD", "ARR", "TNCC", "NCC", "NCCENR", "CAN"));

    private static final Column OVERSEAS_CODE = Column.required("code_commune");
    private static final Column OVERSEAS_NAME = Column.required("nom_commune");
    private static final Column TERRITORY = Column.required("code_collectivite");
    private static final Column TERRITORY_NAME = Column.required("nom_collectivite");
    private static final Column POPULATION = Column.optional("population");
    private static final Dataset OVERSEAS = Dataset.of(
                    "outremer", OVERSEAS_CODE, OVERSEAS_NAME, TERRITORY, TERRITORY_NAME, POPULATION)
            .ignoring(List.of("code_postal"));

    /** Those with inhabitants: not 984, Terres australes et antarctiques françaises, nor 989, Clipperton. */
    private static final Set<String> TERRITORIES = Set.of("975", "977", "978", "986", "987", "988");

    @Override
    public OptionalInt freshness() {
        return OptionalInt.of(400);
    }

    @Override
    public SourceDescription description() {
        return new SourceDescription(
                SourceCode.of("cog-communes"),
                "COG",
                "Code officiel géographique : communes et collectivités d'outre-mer",
                "INSEE",
                Licences.OUVERTE,
                "https://www.insee.fr/fr/information/2560452",
                "annuelle, au 1er janvier",
                List.of(COMMUNES, OVERSEAS));
    }

    @Override
    public Reading read(Row row) {
        return row.dataset().equals(OVERSEAS) ? overseas(row) : commune(row);
    }

    private static Reading commune(Row row) {
        String type = row.text(TYPE);
        return type.equals("COM")
                ? founded(row, CODE, NAME)
                : row.refused(Reason.OUT_OF_SCOPE, "TYPECOM " + Shown.code(type));
    }

    private static Reading overseas(Row row) {
        String territory = row.text(TERRITORY);
        return TERRITORIES.contains(territory)
                ? founded(row, OVERSEAS_CODE, OVERSEAS_NAME)
                : row.refused(Reason.OUT_OF_SCOPE, "code_collectivite " + Shown.code(territory));
    }

    private static Reading founded(Row row, Column codeColumn, Column nameColumn) {
        Optional<InseeCode> code = InseeCode.parse(row.text(codeColumn));
        String name = row.text(nameColumn);
        if (code.isEmpty()) {
            return row.refused(Reason.BAD_CODE, Shown.code(row.text(codeColumn)));
        }
        if (name.isEmpty()) {
            return row.refused(Reason.MISSING_VALUE, nameColumn.name());
        }
        Facts.Builder facts = CommuneFacts.of(code.get(), name);
        Populations.say(facts, row, POPULATION);
        return row.taken(new Observation.OfEntity(EntityKey.of(code.get()), true, facts.build()));
    }
}
