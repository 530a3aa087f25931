package fr.acteurs.domain.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.source.Header.Match;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {

    private static final Column DEPARTEMENT = Column.required("Libellé du département");
    private static final Column SURNAME = Column.required("Nom de l'élu", "nom_elu");
    private static final Column BORN = Column.optional("Date de naissance", "Date de naissancee", "date_naissance_elu");
    private static final Dataset ELECTED = Dataset.of("elus", DEPARTEMENT, SURNAME, BORN);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nom de l'élu",
                "Nom de l’élu",
                "Nom de l''élu",
                "'Nom de l''élu'",
                "NOM DE L'ELU",
                " Nom  de l'élu ",
                "Nom\u00A0de l'élu",
                "\uFEFFNom de l'élu",
                "nom_elu"
            })
    void a_column_is_found_by_its_name_however_the_publisher_spells_it(String spelling) {
        assertThat(SURNAME.isNamed(spelling)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Prénom de l'élu", "Nom", "", "Nom de l'élue"})
    void another_name_is_another_column(String name) {
        assertThat(SURNAME.isNamed(name)).isFalse();
    }

    @Test
    void columns_may_stand_in_any_order_among_others() {
        Header header = header(ELECTED, "Profession", "nom_elu", "Date de naissancee", "Libellé du  département");
        assertThat(header.indexOf(SURNAME)).isEqualTo(1);
        assertThat(header.indexOf(BORN)).isEqualTo(2);
        assertThat(header.indexOf(DEPARTEMENT)).isEqualTo(3);
        assertThat(header.width()).isEqualTo(4);
        assertThat(header.dataset()).isEqualTo(ELECTED);
    }

    @Test
    void an_optional_column_may_be_missing() {
        assertThat(header(ELECTED, "Nom de l'élu", "Libellé du département").indexOf(BORN))
                .isNegative();
    }

    @Test
    void a_missing_column_is_named() {
        assertThat(misfit(ELECTED, "Libellé du département", "Prénom de l'élu"))
                .isEqualTo("pas un fichier de rne-test : colonnes absentes Nom de l'élu");
    }

    @Test
    void a_column_that_stands_twice_is_named() {
        assertThat(misfit(ELECTED, "Nom de l'élu", "Nom de l’élu", "Libellé du département"))
                .isEqualTo("colonnes en double : NOM DE L ELU");
    }

    @Test
    void a_column_that_stands_under_two_of_its_names_is_named_too() {
        assertThat(misfit(ELECTED, "Nom de l'élu", "nom_elu", "Libellé du département"))
                .isEqualTo("colonnes en double : Nom de l'élu");
    }

    @Test
    void the_first_dataset_that_fits_is_taken_and_a_misfit_speaks_of_the_nearest() {
        Column epci = Column.required("SIREN de l'EPCI");
        Dataset councils = Dataset.of("epci", epci, SURNAME, DEPARTEMENT);
        var source = source(councils, ELECTED);
        assertThat(Header.match(source, List.of("Libellé du département", "nom_elu")))
                .asInstanceOf(InstanceOfAssertFactories.type(Match.Fits.class))
                .extracting(fits -> fits.header().dataset())
                .isEqualTo(ELECTED);
        assertThat(Header.match(source, List.of("SIREN de l'EPCI", "nom_elu")))
                .isEqualTo(new Match.Misfit("pas un fichier de rne-test : colonnes absentes Libellé du département"));
    }

    @Test
    void a_dataset_tolerates_five_rows_in_a_hundred_less_and_half_as_many_more() {
        assertThat(ELECTED.shrink()).isEqualTo(0.05);
        assertThat(ELECTED.growth()).isEqualTo(0.50);
        assertThat(ELECTED).hasToString("elus");
        assertThat(SURNAME).hasToString("Nom de l'élu");
    }

    static Header header(Dataset dataset, String... names) {
        return ((Match.Fits) Header.match(source(dataset), List.of(names))).header();
    }

    private static String misfit(Dataset dataset, String... names) {
        return ((Match.Misfit) Header.match(source(dataset), List.of(names))).why();
    }

    private static SourceDescription source(Dataset... datasets) {
        return new SourceDescription(
                SourceCode.of("rne-test"), "RNE", "Élus", "Ministère", "Licence Ouverte", "", "", List.of(datasets));
    }
}
