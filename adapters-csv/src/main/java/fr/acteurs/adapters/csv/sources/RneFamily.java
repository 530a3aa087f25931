package fr.acteurs.adapters.csv.sources;

import static fr.acteurs.adapters.csv.sources.RneColumns.ABROAD;
import static fr.acteurs.adapters.csv.sources.RneColumns.CANTON;
import static fr.acteurs.adapters.csv.sources.RneColumns.COLLECTIVITY;
import static fr.acteurs.adapters.csv.sources.RneColumns.COMMUNE;
import static fr.acteurs.adapters.csv.sources.RneColumns.COMMUNE_NAME;
import static fr.acteurs.adapters.csv.sources.RneColumns.CONSULAR;
import static fr.acteurs.adapters.csv.sources.RneColumns.CONSULAR_NAME;
import static fr.acteurs.adapters.csv.sources.RneColumns.DEPARTEMENT;
import static fr.acteurs.adapters.csv.sources.RneColumns.DISTRICT;
import static fr.acteurs.adapters.csv.sources.RneColumns.ENDED_ON;
import static fr.acteurs.adapters.csv.sources.RneColumns.EUROPEAN;
import static fr.acteurs.adapters.csv.sources.RneColumns.LYON;
import static fr.acteurs.adapters.csv.sources.RneColumns.NATIONALITY;
import static fr.acteurs.adapters.csv.sources.RneColumns.REGION;
import static fr.acteurs.adapters.csv.sources.RneColumns.REGION_OF_LYON;
import static fr.acteurs.adapters.csv.sources.RneColumns.SECTION;
import static fr.acteurs.adapters.csv.sources.RneColumns.SECTION_OF_COLLECTIVITY;
import static fr.acteurs.adapters.csv.sources.RneColumns.SECTOR;
import static fr.acteurs.adapters.csv.sources.RneColumns.SENATE;
import static fr.acteurs.adapters.csv.sources.RneColumns.STARTED_ON;
import static fr.acteurs.adapters.csv.sources.RneColumns.TITLE;

import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.source.Column;
import fr.acteurs.domain.source.Dataset;
import fr.acteurs.domain.source.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One family of the répertoire national des élus: the officials of one kind of assembly, a file for each.
 *
 * @param code of the source, behind {@code rne-}
 * @param label what French reports call it
 * @param shapes the kinds of file that it was published as, each with the way to find the seat of a row
 * @param only the function of all rows, where the family has no titles; else the title tells
 */
record RneFamily(String code, String label, List<Shape> shapes, Optional<FunctionCode> only) {

    /** One kind of file: its columns, and how its rows name the seat. */
    record Shape(Dataset dataset, Function<Row, Optional<RnePlace>> place) {

        /** The same, whose file has these columns as well, and leaves them alone. */
        Shape ignoring(List<String> names) {
            return new Shape(dataset.ignoringAlso(names), place);
        }

        /** The same, in which so many rows may repeat another. */
        Shape repeating(double share) {
            return new Shape(dataset.repeating(share), place);
        }
    }

    /** Who sits in the Congrès and in an assembly of province of the Nouvelle-Calédonie has a row for each: 54 of 589 rows in 2022. */
    private static final double TWICE_IN_NEW_CALEDONIA = 0.12;

    static final List<RneFamily> ALL = List.of(
            family(
                            "maires",
                            "maires",
                            shape(
                                    "maires",
                                    RnePlaces::commune,
                                    COMMUNE,
                                    DEPARTEMENT,
                                    COLLECTIVITY,
                                    STARTED_ON,
                                    ENDED_ON))
                    .all(FunctionCode.MAYOR),
            family(
                    "conseillers-municipaux",
                    "conseillers municipaux",
                    shape(
                                    "conseillers",
                                    RnePlaces::commune,
                                    COMMUNE,
                                    DEPARTEMENT,
                                    COLLECTIVITY,
                                    TITLE,
                                    STARTED_ON,
                                    ENDED_ON)
                            .ignoring(NATIONALITY)),
            family(
                    "conseillers-arrondissement",
                    "conseillers d'arrondissement",
                    shape(
                            "conseillers",
                            RnePlaces::sector,
                            SECTOR,
                            COMMUNE,
                            COMMUNE_NAME,
                            DEPARTEMENT,
                            TITLE,
                            STARTED_ON,
                            ENDED_ON)),
            family(
                    "conseillers-departementaux",
                    "conseillers départementaux",
                    shape("conseillers", RnePlaces::departement, CANTON, DEPARTEMENT, TITLE, STARTED_ON, ENDED_ON)),
            family(
                    "conseillers-regionaux",
                    "conseillers régionaux",
                    shape("conseillers", RnePlaces::region, REGION, SECTION, DEPARTEMENT, TITLE, STARTED_ON, ENDED_ON)),
            family(
                    "membres-assemblees",
                    "membres des assemblées à statut particulier et d'outre-mer",
                    shape(
                                    "membres",
                                    RnePlaces::collectivity,
                                    COLLECTIVITY,
                                    LYON,
                                    DEPARTEMENT,
                                    REGION_OF_LYON,
                                    TITLE,
                                    STARTED_ON,
                                    ENDED_ON)
                            .ignoring(SECTION_OF_COLLECTIVITY)
                            .repeating(TWICE_IN_NEW_CALEDONIA),
                    shape("corse", RnePlaces::corsica, TITLE, STARTED_ON, ENDED_ON)),
            family(
                            "deputes",
                            "députés",
                            shape("deputes", RnePlaces::nationalAssembly, DISTRICT, DEPARTEMENT, COLLECTIVITY))
                    .all(FunctionCode.of("DEPUTY")),
            family("senateurs", "sénateurs", shape("senateurs", RnePlaces::senate, SENATE, COLLECTIVITY))
                    .all(FunctionCode.of("SENATOR")),
            family(
                            "representants-parlement-europeen",
                            "représentants au Parlement européen",
                            shape("representants", RnePlaces::europeanParliament, EUROPEAN))
                    .all(FunctionCode.of("MEP")),
            family(
                    "conseillers-francais-etranger",
                    "conseillers des Français de l'étranger",
                    shape(
                            "conseillers",
                            RnePlaces::consularCouncil,
                            CONSULAR,
                            CONSULAR_NAME,
                            TITLE,
                            STARTED_ON,
                            ENDED_ON)),
            family(
                            "assemblee-francais-etranger",
                            "membres de l'Assemblée des Français de l'étranger",
                            shape("membres", RnePlaces::assemblyAbroad, ABROAD))
                    .all(FunctionCode.of("AFE_MEMBER")));

    /** The seat that a row of one of the family's files speaks of. */
    Optional<RnePlace> place(Row row) {
        return shapes.stream()
                .filter(shape -> shape.dataset().equals(row.dataset()))
                .findFirst()
                .flatMap(shape -> shape.place().apply(row));
    }

    private static RneFamily family(String code, String label, Shape... shapes) {
        return new RneFamily(code, label, List.of(shapes), Optional.empty());
    }

    private RneFamily all(FunctionCode function) {
        return new RneFamily(code, label, shapes, Optional.of(function));
    }

    /** A file that has a column of another family is a file of that family. */
    private static Shape shape(String code, Function<Row, Optional<RnePlace>> place, Column... own) {
        List<Column> columns = new ArrayList<>(RneColumns.OF_ALL);
        columns.addAll(List.of(own));
        List<Column> foreign = RneColumns.OF_SOME.stream()
                .filter(column -> columns.stream().noneMatch(column::isAlso))
                .toList();
        Dataset dataset = Dataset.of(code, columns.toArray(Column[]::new))
                .without(foreign)
                .ignoring(RneColumns.ignoredBeside(columns).toList());
        return new Shape(dataset, place);
    }
}
