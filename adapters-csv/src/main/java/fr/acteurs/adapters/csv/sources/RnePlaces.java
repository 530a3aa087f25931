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
import static fr.acteurs.adapters.csv.sources.RneColumns.REGION;
import static fr.acteurs.adapters.csv.sources.RneColumns.SECTOR;

import com.google.common.base.CharMatcher;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.mandate.ElectionCalendar;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Row;
import java.util.Map;
import java.util.Optional;

/** How each family of the elected officials' register names the seats of its officials: one method a family. */
final class RnePlaces {

    private static final EntityKind SECTORS = EntityKind.of("ARRONDISSEMENT_MUNICIPAL");
    private static final EntityKind CONSULAR_COUNCIL = EntityKind.of("CONSEIL_CONSULAIRE");
    private static final String OF_FRENCH_ABROAD = "ZZ";
    /** The Collectivité européenne d'Alsace took the place of two départements on 1 January 2021 (loi n° 2019-816). */
    private static final int YEAR_OF_ALSACE = 2021;

    private RnePlaces() {}

    static Optional<RnePlace> commune(Row row) {
        return insee(row)
                .map(code -> new RnePlace(
                        EntityKey.of(code),
                        EntityKind.COMMUNE,
                        Optional.empty(),
                        ElectionCalendar.MUNICIPAL.name(),
                        Map.of()));
    }

    /** Five places since 2022; before, three places that only mean something with their département. */
    private static Optional<InseeCode> insee(Row row) {
        String commune = row.text(COMMUNE);
        return commune.length() <= 3
                ? TitledCommune.parse(row.text(DEPARTEMENT), commune)
                : InseeCode.parse(Padding.insee(commune));
    }

    /** Paris, Lyon and Marseille: a sector is named by its number, whatever its label looks like. */
    static Optional<RnePlace> sector(Row row) {
        String number = CharMatcher.inRange('0', '9').retainFrom(row.text(SECTOR));
        return number.isEmpty() || number.length() > 2
                ? Optional.empty()
                : insee(row).map(city -> sector(city, row.text(COMMUNE_NAME), number));
    }

    private static RnePlace sector(InseeCode city, String cityName, String number) {
        String name = "Mairie du secteur " + number + ", " + cityName;
        Assembly assembly = Assembly.of("SEC-" + city + "-" + number, SECTORS, name, ElectionCalendar.MUNICIPAL)
                .in(city.departement().value(), "");
        return RnePlace.in(assembly);
    }

    static Optional<RnePlace> departement(Row row) {
        String departement = departementCode(row.text(DEPARTEMENT));
        return council(departement, row.year()).map(place -> place.from(Field.CANTON, canton(row, departement)));
    }

    private static Optional<RnePlace> council(String departement, int year) {
        boolean alsace = year >= YEAR_OF_ALSACE && (departement.equals("67") || departement.equals("68"));
        return Assemblies.coded(alsace ? "CTU-6AE" : "DEP-" + departement)
                .map(RnePlace::in)
                .map(place -> alsace ? place.from(Field.SEAT_DEPARTEMENT, departement) : place);
    }

    /** Two places, then the département before them. */
    private static String canton(Row row, String departement) {
        String canton = row.text(CANTON);
        return canton.length() <= 2
                ? departement + Padding.zeros(canton, 2)
                : Padding.zeros(canton, departement.length() + 2);
    }

    static Optional<RnePlace> region(Row row) {
        return Assemblies.coded("REG-" + Padding.zeros(row.text(REGION), 2))
                .map(RnePlace::in)
                .map(place -> place.from(Field.SEAT_DEPARTEMENT, section(row)));
    }

    private static String section(Row row) {
        String section = row.text(row.has(RneColumns.SECTION) ? RneColumns.SECTION : DEPARTEMENT);
        return DepartementCode.parse(departementCode(section))
                .map(DepartementCode::value)
                .orElse("");
    }

    /** Collectivities with a status of their own, overseas ones, and the Métropole de Lyon. */
    static Optional<RnePlace> collectivity(Row row) {
        String code = row.text(COLLECTIVITY).isEmpty() ? row.text(DEPARTEMENT) : row.text(COLLECTIVITY);
        return Assemblies.coded("CTU-" + code)
                .or(() -> Assemblies.coded("COM-" + code))
                .map(RnePlace::in);
    }

    /** Until 2020 a file of its own lists the Assemblée de Corse, and says so nowhere but in its name. */
    static Optional<RnePlace> corsica(Row row) {
        return Assemblies.coded("CTU-94").map(RnePlace::in);
    }

    static Optional<RnePlace> nationalAssembly(Row row) {
        String departement = electedIn(row);
        return Assemblies.coded("AN")
                .map(RnePlace::in)
                .map(place -> place.from(Field.CONSTITUENCY, district(row, departement)))
                .map(place -> place.from(Field.SEAT_DEPARTEMENT, territory(departement)));
    }

    private static String district(Row row, String departement) {
        String district = row.text(DISTRICT);
        return district.length() <= 2
                ? departement + Padding.zeros(district, 2)
                : Padding.zeros(district, departement.length() + 2);
    }

    static Optional<RnePlace> senate(Row row) {
        String departement = electedIn(row);
        return Assemblies.coded("SENAT")
                .map(RnePlace::in)
                .map(place -> place.electedBy(SenateSeries.of(departement, row)))
                .map(place -> place.from(Field.SEAT_DEPARTEMENT, territory(departement)));
    }

    static Optional<RnePlace> europeanParliament(Row row) {
        return Assemblies.coded("PE").map(RnePlace::in);
    }

    static Optional<RnePlace> consularCouncil(Row row) {
        String code = Padding.zeros(row.text(CONSULAR), 4);
        String name = row.text(CONSULAR_NAME);
        return code.isEmpty() || name.isEmpty()
                ? Optional.empty()
                : Optional.of(RnePlace.in(Assembly.of(
                        "CONS-" + code, CONSULAR_COUNCIL, "Conseil consulaire, " + name, ElectionCalendar.UNKNOWN)));
    }

    static Optional<RnePlace> assemblyAbroad(Row row) {
        return row.text(ABROAD).isEmpty()
                ? Optional.empty()
                : Assemblies.coded("AFE").map(RnePlace::in);
    }

    /** The département, or the overseas collectivity that stands in its place. */
    private static String electedIn(Row row) {
        String departement = departementCode(row.text(DEPARTEMENT));
        return departement.isEmpty() ? row.text(COLLECTIVITY) : departement;
    }

    /** Who stands for the French abroad, or for all of a territory, stands for no département. */
    private static String territory(String code) {
        return code.equals(OF_FRENCH_ABROAD)
                ? ""
                : DepartementCode.parse(code).map(DepartementCode::value).orElse("");
    }

    private static String departementCode(String text) {
        return TitledCommune.departement(text).orElseGet(() -> Padding.departement(text));
    }
}
