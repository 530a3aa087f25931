package fr.acteurs.adapters.csv.sources;

import com.google.common.collect.ImmutableMap;
import fr.acteurs.domain.source.Column;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The columns of the répertoire national des élus under all the names that they have had since 2019. Each family of
 * officials has some of them, and by those that it must not have one family is told from another.
 */
final class RneColumns {

    static final Column SURNAME = Column.required("Nom de l'élu", "nom_elu");
    static final Column GIVEN_NAME = Column.required("Prénom de l'élu", "prenom_elu");
    static final Column SEX = Column.required("Code sexe", "sexe_elu", "code_sexe");
    static final Column BIRTH_DATE =
            Column.required("Date de naissance", "Date de naissancee", "date_naissance_elu", "date_naissance");
    static final Column ELECTED_ON = Column.required("Date de début du mandat", "date_debut_mandat");

    /** What every file has, whatever the assembly. */
    static final List<Column> OF_ALL = List.of(SURNAME, GIVEN_NAME, SEX, BIRTH_DATE, ELECTED_ON);

    static final Column TITLE = Column.required("Libellé de la fonction", "Libellé de fonction", "libelle_fonction");
    static final Column STARTED_ON = Column.required("Date de début de la fonction", "date_debut_fonction");
    static final Column ENDED_ON = Column.optional("Date de fin de la fonction", "date_fin_fonction");

    static final Column DEPARTEMENT =
            Column.optional("Code du département", "Code du département (Maire)", "code_departement");
    static final Column COLLECTIVITY =
            Column.optional("Code de la collectivité à statut particulier", "code_collectivite_statut_particulier");
    static final Column COMMUNE = Column.required("Code de la commune", "Code Insee de la commune", "code_commune");
    static final Column COMMUNE_NAME = Column.required("Libellé de la commune", "libelle_commune");
    static final Column SECTOR = Column.required("Libellé du secteur", "libelle_secteur");
    static final Column CANTON = Column.required("Code du canton", "code_canton");
    static final Column REGION = Column.required("Code de la région", "Code région", "code_region");
    static final Column SECTION = Column.optional("Code de la section départementale", "code_section_departementale");
    static final Column DISTRICT = Column.required(
            "Code de la circonscription législative", "Code de la cir.législative", "code_circonscription_legislative");
    static final Column LYON =
            Column.required("Code de la circonscription métropolitaine", "code_circonscription_metropolitaine");
    static final Column CONSULAR =
            Column.required("Code de la circonscription consulaire", "code_circonscription_consulaire");
    static final Column CONSULAR_NAME =
            Column.required("Libellé de la circonscription consulaire", "libelle_circonscription_consulaire");
    static final Column ABROAD = Column.required(
            "Code de la circonscription AFE", "Code la circonscription AFE", "code_circonscription_afe");
    static final Column EUROPEAN = Column.optional("CodeCirER");

    /** The département, in the one file where it alone tells the place. */
    static final Column SENATE = new Column(DEPARTEMENT.name(), DEPARTEMENT.folded(), true);
    /** The region, in a file of which one assembly has one. */
    static final Column REGION_OF_LYON = new Column(REGION.name(), REGION.folded(), false);

    /** What some files have and others must not: by them one family is told from another. */
    static final List<Column> OF_SOME = List.of(
            TITLE,
            STARTED_ON,
            DEPARTEMENT,
            COLLECTIVITY,
            COMMUNE,
            SECTOR,
            CANTON,
            REGION,
            SECTION,
            DISTRICT,
            LYON,
            CONSULAR,
            ABROAD,
            EUROPEAN);

    /** Left alone in every file: occupations, for a time birthplaces and political shades, and of some nationalities. */
    private static final List<String> IGNORED_OF_ALL = List.of(
            "Code de la catégorie socio-professionnelle",
            "code_categorie_socio_professionnelle",
            "Code profession",
            "Libellé de la catégorie socio-professionnelle",
            "Libellé catégorie socio-professionnelle",
            "libelle_categorie_socio_professionnelle",
            "Libellé de la profession",
            "lieu_naissance_elu",
            "code_nuance_mandat",
            "libelle_nuance_mandat");

    static final List<String> NATIONALITY = List.of("Code nationalité", "code_nationalite");

    static final List<String> SECTION_OF_COLLECTIVITY = List.of(
            "Code de la section - collectivité à statut particulier",
            "code_section",
            "Libellé de la section - collectivité à statut particulier",
            "libelle_section");

    /** A code is read; what it stands for is left alone. */
    private static final Map<Column, List<String>> LABELS = ImmutableMap.<Column, List<String>>builder()
            .put(
                    DEPARTEMENT,
                    List.of(
                            "Libellé du département",
                            "Libellé de département",
                            "Libellé de département (Maires)",
                            "libelle_departement"))
            .put(
                    COLLECTIVITY,
                    List.of(
                            "Libellé de la collectivité à statut particulier",
                            "libelle_collectivite_statut_particulier"))
            .put(COMMUNE, List.of("Libellé de la commune", "libelle_commune"))
            .put(CANTON, List.of("Libellé du canton", "libelle_canton"))
            .put(REGION, List.of("Libellé de la région", "libelle_region"))
            .put(SECTION, List.of("Libellé de la section départementale", "libelle_section_departementale"))
            .put(
                    DISTRICT,
                    List.of(
                            "Libellé de la circonscription législative",
                            "Libellé de la cir.législative",
                            "libelle_circonscription_legislative"))
            .put(
                    LYON,
                    List.of("Libellé de la circonscription métropolitaine", "libelle_circonscription_metropolitaine"))
            .put(ABROAD, List.of("Libellé de la circonscription AFE", "libelle_circonscription_afe"))
            .put(EUROPEAN, List.of("LibelléCirER"))
            .build();

    private RneColumns() {}

    /** What a file with these columns leaves alone, by all the names that it has had. */
    static Stream<String> ignoredBeside(List<Column> read) {
        Stream<String> labels = LABELS.entrySet().stream()
                .filter(label -> read.stream().anyMatch(label.getKey()::isAlso))
                .flatMap(label -> label.getValue().stream())
                .filter(name -> read.stream().noneMatch(column -> column.isNamed(name)));
        return Stream.concat(IGNORED_OF_ALL.stream(), labels);
    }
}
