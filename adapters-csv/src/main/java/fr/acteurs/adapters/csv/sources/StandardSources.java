package fr.acteurs.adapters.csv.sources;

import fr.acteurs.application.ingest.Lexicon;
import fr.acteurs.domain.source.Source;
import java.util.List;
import java.util.stream.Stream;

/** The tabular registers that are read as delivered; a new one is a mapping class and a line here. */
public final class StandardSources {

    private StandardSources() {}

    /**
     * All of them, those that found bodies before those that speak of them.
     *
     * @param lexicon by which rows are understood
     */
    public static List<Source> all(Lexicon lexicon) {
        Stream<Source> bodies = Stream.of(
                new CogCommunes(), new DgclEpci(), new InseePopulations(), new CogMouvements(), new InseeEpt());
        Stream<Source> officials = RneFamily.ALL.stream().map(family -> new RneRegister(family, lexicon.functions()));
        Stream<Source> units = Stream.of(
                new SireneUnits(lexicon),
                new SireneEstablishments(lexicon),
                new SireneSuccessions(),
                new FinessEntities(),
                new Finess(lexicon));
        Stream<Source> persons = Stream.of(new Parlementaires(lexicon));
        return Stream.of(bodies, units, officials, persons)
                .flatMap(each -> each)
                .toList();
    }
}
