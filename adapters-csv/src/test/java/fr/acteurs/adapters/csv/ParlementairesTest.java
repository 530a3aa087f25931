package fr.acteurs.adapters.csv;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.adapters.csv.Registers.Outcome;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParlementairesTest extends SourceContract {

    @Override
    Source source() {
        return Registers.source("rc-parlementaires");
    }

    @Override
    List<String> samples() {
        return List.of("deputes.csv", "senateurs.csv");
    }

    @Override
    String licence() {
        return "ODbL 1.0 : citer la source, repartager à l'identique ce qui en est dérivé";
    }

    private Facts of(String sample, int row) {
        return observations(read(sample)).skip(row).findFirst().orElseThrow().facts();
    }

    @Test
    void a_row_is_about_a_person_under_the_number_of_their_assembly_and_about_no_function() {
        assertThat(observations(read("deputes.csv"))).allMatch(said -> said instanceof Observation.OfPerson);
        assertThat(observations(read("deputes.csv")).map(Observation::key))
                .startsWith("ASSEMBLY:AN/DEPUTY@AN:PA990001", "ASSEMBLY:AN/DEPUTY@AN:PA990002");
        assertThat(observations(read("senateurs.csv")).map(Observation::key))
                .containsExactly("ASSEMBLY:SENAT/SENATOR@99001U", "ASSEMBLY:SENAT/SENATOR@99002R");
    }

    @Test
    void pages_of_networks_are_accounts_and_the_first_other_is_the_site() {
        assertThat(of("deputes.csv", 0).canonical())
                .isEqualTo("SURNAME=Derval\nGIVEN_NAME=Anne\nSEX=F\n"
                        + "BLOG=http://www.anne-derval.example\n"
                        + "OWN_ACCOUNTS=facebook:https://fr-fr.facebook.com/anne.derval.32|x:https://x.com/annederval\n"
                        + "AN_PERSON=PA990001\n");
        assertThat(of("deputes.csv", 2).get(Field.BLOG)).contains("https://claire-ott.example/blog");
        assertThat(of("deputes.csv", 2).get(Field.OWN_ACCOUNTS))
                .contains("instagram:https://www.instagram.com/claireott/|x:https://x.com/claire_ott");
    }

    @Test
    void of_what_is_told_of_the_person_nothing_is_who_they_are() {
        Observation.OfPerson first = (Observation.OfPerson)
                observations(read("deputes.csv")).findFirst().orElseThrow();
        assertThat(first.told().values()).containsOnlyKeys(Field.BLOG, Field.OWN_ACCOUNTS);
    }

    @Test
    void a_particle_stands_before_the_name() {
        assertThat(of("senateurs.csv", 0).get(Field.SURNAME)).contains("de Valmont");
        assertThat(of("senateurs.csv", 0).ids()).isEmpty();
    }

    @Test
    void who_has_none_any_more_is_said_to_have_none_and_what_cannot_be_read_leaves_the_last() {
        assertThat(of("deputes.csv", 1).values()).containsEntry(Field.BLOG, "").containsEntry(Field.OWN_ACCOUNTS, "");
        assertThat(of("deputes.csv", 3).values()).doesNotContainKeys(Field.BLOG, Field.SEX);
        assertThat(remarks(read("deputes.csv")))
                .containsExactly(
                        "4 CLEANED_TEXT twitter",
                        "5 BAD_NUMBER sexe",
                        "5 BAD_CONTACT twitter",
                        "5 BAD_CONTACT sites_web",
                        "6 BAD_CODE url_institution",
                        "7 MISSING_VALUE nom_de_famille",
                        "8 FORMULA nom_de_famille");
    }

    @Test
    void what_is_counted_of_an_account_is_nobodys_news() {
        Outcome today = read("deputes.csv");
        Outcome tomorrow = read("deputes-lendemain.csv");
        assertThat(observations(tomorrow).map(Observation::fingerprint))
                .containsExactlyElementsOf(
                        observations(today).map(Observation::fingerprint).toList());
    }

    @Test
    void all_columns_are_read_or_left_alone_by_name() {
        assertThat(source().description().datasets())
                .allSatisfy(dataset -> assertThat(dataset.ignored()).isPresent())
                .allSatisfy(dataset -> assertThat(dataset.unknown(List.of("twitter_followers", "sites_web", "autre")))
                        .containsExactly("autre"));
    }
}
