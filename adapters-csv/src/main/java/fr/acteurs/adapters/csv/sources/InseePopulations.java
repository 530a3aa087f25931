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
 * The populations in force of communes. The editions share column names that changed their meaning ({@code COM} was
 * the label, then the code of five places), so that the commune is found by what the cells hold.
 */
final class InseePopulations implements Source {

    private static final Column CODE = Column.optional("COM", "CODGEO");
    private static final Column SHORT_CODE = Column.optional("CODCOM");
    private static final Column DEPARTEMENT = Column.optional("DEP", "CODDEP");
    private static final Column POPULATION = Column.required("PMUN");
    private static final Dataset DATASET = Dataset.of("communes", CODE, SHORT_CODE, DEPARTEMENT, POPULATION)
            .ignoring(List.of("REG", "CODREG", "Région", "CODARR", "CODCAN", "Commune", "PCAP", "PTOT"));

    @Override
    public OptionalInt freshness() {
        return OptionalInt.of(400);
    }

    @Override
    public SourceDescription description() {
        return new SourceDescription(
                SourceCode.of("insee-populations"),
                "INSEE_POP",
                "Populations de référence des communes",
                "INSEE",
                Licences.OUVERTE,
                "https://www.insee.fr/fr/statistiques/8680726",
                "annuelle, en décembre pour le 1er janvier",
                List.of(DATASET));
    }

    @Override
    public Set<SourceCode> after() {
        return Order.AFTER_COMMUNES;
    }

    @Override
    public Reading read(Row row) {
        Optional<InseeCode> code = InseeCode.parse(row.text(CODE)).or(() -> composed(row));
        if (code.isEmpty()) {
            return row.refused(
                    Reason.BAD_CODE,
                    "DEP " + Shown.code(row.text(DEPARTEMENT)) + ", CODCOM " + Shown.code(row.text(SHORT_CODE)));
        }
        if (Numbers.whole(row.text(POPULATION)).isEmpty()) {
            return row.refused(Reason.MISSING_VALUE, POPULATION.name());
        }
        Facts.Builder facts = Facts.builder();
        Populations.say(facts, row, POPULATION);
        return row.taken(new Observation.OfEntity(EntityKey.of(code.get()), false, facts.build()));
    }

    /** Département and commune within it; overseas, the commune's code has two places. */
    private static Optional<InseeCode> composed(Row row) {
        String departement = Padding.departement(row.text(DEPARTEMENT));
        return InseeCode.parse(departement + Padding.zeros(row.text(SHORT_CODE), 5 - departement.length()));
    }
}
