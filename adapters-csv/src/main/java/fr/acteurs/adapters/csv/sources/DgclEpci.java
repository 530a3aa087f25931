package fr.acteurs.adapters.csv.sources;

import fr.acteurs.domain.entity.ParentBody.Tie;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.source.Column;
import fr.acteurs.domain.source.Dataset;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The EPCI à fiscalité propre with their member communes, one row a member. It founds EPCI, and gives communes their
 * SIREN and the EPCI that they belong to. Its codes are numbers of a spreadsheet: they may have lost leading zeros.
 */
final class DgclEpci implements Source {

    private static final Column EPCI = Column.required("siren", "siren_epci");
    private static final Column NAME = Column.required("raison_sociale");
    private static final Column NATURE = Column.required("nature_juridique");
    private static final Column DEPARTEMENT = Column.required("dept");
    private static final Column POPULATION = Column.optional("total_pop_mun");
    private static final Column MEMBER = Column.required("insee");
    private static final Column MEMBER_SIREN = Column.required("siren_membre");

    private static final List<String> IGNORED =
            List.of("mode_financ", "nb_membres", "total_pop_tot", "dep_com", "nom_membre");

    private static final Dataset DATASET = Dataset.of(
                    "composition", EPCI, NAME, NATURE, DEPARTEMENT, POPULATION, MEMBER, MEMBER_SIREN)
            .ignoring(Stream.concat(IGNORED.stream(), ofYears()).toList());

    @Override
    public OptionalInt freshness() {
        return OptionalInt.of(400);
    }

    @Override
    public SourceDescription description() {
        return new SourceDescription(
                SourceCode.of("dgcl-epci"),
                "DGCL_EPCI",
                "Liste et composition des EPCI à fiscalité propre",
                "Direction générale des collectivités locales",
                Licences.OUVERTE,
                "https://www.collectivites-locales.gouv.fr/etudes-et-statistiques/liste-et-composition-des-epci-fiscalite-propre",
                "annuelle, au 1er janvier",
                List.of(DATASET));
    }

    @Override
    public Set<SourceCode> after() {
        return Order.AFTER_COMMUNES;
    }

    @Override
    public Reading read(Row row) {
        Optional<InseeCode> member = InseeCode.parse(Padding.insee(row.text(MEMBER)));
        Optional<Siren> epci = siren(row.text(EPCI));
        Optional<EpciNature> nature = EpciNature.parse(row.text(NATURE));
        if (member.isEmpty()) {
            return row.refused(Reason.BAD_CODE, "insee " + Shown.code(row.text(MEMBER)));
        }
        if (epci.isEmpty()) {
            return row.refused(Reason.BAD_CODE, "siren " + Shown.code(row.text(EPCI)));
        }
        if (nature.isEmpty()) {
            return row.refused(Reason.BAD_CODE, "nature_juridique " + Shown.code(row.text(NATURE)));
        }
        return row.text(NAME).isEmpty()
                ? row.refused(Reason.MISSING_VALUE, NAME.name())
                : row.taken(member(row, member.get(), epci.get()), epci(row, epci.get(), nature.get()));
    }

    private static Observation member(Row row, InseeCode code, Siren epci) {
        Facts facts = Facts.builder()
                .say(Field.SIREN, row.optional(MEMBER_SIREN, DgclEpci::siren, Reason.BAD_NUMBER))
                .say(Field.PARENT_SIREN, epci.value())
                .say(Field.PARENT_NAME, row.text(NAME))
                .say(Field.PARENT_TIE, Tie.EPCI.name())
                .build();
        return new Observation.OfEntity(EntityKey.of(code), false, facts);
    }

    private static Observation epci(Row row, Siren siren, EpciNature nature) {
        Facts.Builder facts = Facts.builder()
                .say(Field.KIND, nature.kind())
                .say(Field.LEGAL_CATEGORY, nature.category())
                .say(Field.NAME, row.text(NAME))
                .say(Field.SIREN, siren.value())
                .say(Field.DEPARTEMENT, row.optional(DEPARTEMENT, DgclEpci::departement, Reason.BAD_NUMBER));
        Populations.say(facts, row, POPULATION);
        return new Observation.OfEntity(EntityKey.of(siren), true, facts.build());
    }

    /** The populations of members have the year in their names: {@code pmun_2025}. */
    private static Stream<String> ofYears() {
        return IntStream.rangeClosed(2015, 2050).boxed().flatMap(year -> Stream.of("ptot_" + year, "pmun_" + year));
    }

    private static Optional<Siren> siren(String text) {
        return Siren.parse(Padding.zeros(text, 9));
    }

    private static Optional<DepartementCode> departement(String text) {
        return DepartementCode.parse(Padding.departement(text));
    }
}
