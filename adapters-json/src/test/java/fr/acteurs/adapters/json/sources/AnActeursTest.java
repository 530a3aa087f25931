package fr.acteurs.adapters.json.sources;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.adapters.json.read.Documents;
import fr.acteurs.adapters.json.read.Documents.Outcome;
import fr.acteurs.adapters.json.read.JsonSource;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Observation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register of the Assemblée nationale, on invented persons. */
class AnActeursTest {

    private final JsonSource source = Documents.source("an-acteurs");

    @TempDir
    Path folder;

    private Outcome read(String sample, LocalDate asOf) {
        Path file = Documents.write(folder.resolve(sample), Documents.sample("an-acteurs/" + sample));
        return Documents.read(source, file, asOf);
    }

    private Outcome sample() {
        return read("acteurs.json", Documents.AS_OF);
    }

    private Facts deputy(int index) {
        return sample().taken().get(index).observations().get(0).facts();
    }

    @Test
    void a_deputy_is_read_with_the_numbers_of_person_and_mandate() {
        assertThat(deputy(0).canonical())
                .isEqualTo("SURNAME=Testarière\nGIVEN_NAME=Jacques\nSEX=M\nBIRTH_DATE=1961-02-03\n"
                        + "BIRTH_PLACE=Fleurance (Gers)\nPARTY=\nPOLITICAL_GROUP=\nOWN_ACCOUNTS=x:https://x.com/jtestariere\nAN_PERSON=PA1001\n"
                        + "FUNCTION=DEPUTY\nTITLE=Député\nELECTION=NATIONAL_ASSEMBLY\nELECTED_ON=2024-07-07\n"
                        + "STARTED_ON=2024-07-08\nCONSTITUENCY=3201\nSEAT_DEPARTEMENT=32\n"
                        + "DIRECT_EMAIL=Jacques.Testariere@assemblee-nationale.fr\n"
                        + "DIRECT_WEBSITE=https://testariere.exemple.fr\nAN_MANDATE=PM1001\n");
    }

    @Test
    void one_person_alone_reads_as_among_others() {
        assertThat(read("one.json", Documents.AS_OF)
                        .taken()
                        .get(0)
                        .observations()
                        .get(0)
                        .facts())
                .isEqualTo(deputy(0));
    }

    @Test
    void the_seat_is_that_of_the_legislature_of_the_day_whatever_else_was_never_closed() {
        assertThat(deputy(1).get(Field.AN_MANDATE)).contains("PM1002");
        assertThat(deputy(1).get(Field.CONSTITUENCY)).contains("2A02");
        Outcome before = read("acteurs.json", LocalDate.of(2023, 1, 1));
        assertThat(before.taken())
                .singleElement()
                .extracting(taken -> taken.observations().get(0).facts().get(Field.AN_MANDATE))
                .isEqualTo(Optional.of("PM2"));
    }

    @Test
    void who_has_no_seat_and_what_is_no_deputy_is_counted_with_the_reason() {
        assertThat(sample().remarks())
                .containsExactly(
                        "1 BAD_CONTACT Facebook",
                        "2 STALE_MANDATE 15",
                        "2 OTHER_MANDATES COMPER 2",
                        "3 OUT_OF_SCOPE acteur sans siège, législatures sans fin : 14",
                        "4 OUT_OF_SCOPE acteur sans siège",
                        "5 OUT_OF_SCOPE organe",
                        "6 BAD_CODE uid",
                        "7 MISSING_VALUE nom",
                        "8 FORMULA nom",
                        "9 BAD_NUMBER civ",
                        "9 BAD_DATE dateDebut",
                        "9 BAD_NUMBER mandat",
                        "11 OUT_OF_SCOPE acteur sans siège");
    }

    @Test
    void group_and_party_are_called_as_their_records_in_the_file_call_them() {
        List<Facts> deputies = read("groupes.json", Documents.AS_OF).taken().stream()
                .map(taken -> taken.observations().get(0).facts())
                .toList();
        assertThat(deputies.get(0).get(Field.POLITICAL_GROUP)).contains("Groupe des rives");
        assertThat(deputies.get(0).get(Field.PARTY)).contains("Parti des sources");
        assertThat(deputies.get(1).values())
                .containsEntry(Field.POLITICAL_GROUP, "Groupe des ponts")
                .containsEntry(Field.PARTY, "");
    }

    @Test
    void a_group_whose_label_the_file_does_not_have_leaves_the_last() {
        Outcome outcome = read("groupes.json", Documents.AS_OF);
        assertThat(outcome.taken().get(2).observations().get(0).facts().values())
                .doesNotContainKey(Field.POLITICAL_GROUP)
                .containsEntry(Field.PARTY, "");
        assertThat(outcome.remarks()).contains("3 UNKNOWN_LABEL organe du groupe");
    }

    @Test
    void the_group_is_that_of_the_day() {
        assertThat(read("groupes.json", LocalDate.of(2025, 1, 1))
                        .taken()
                        .get(0)
                        .observations()
                        .get(0)
                        .facts()
                        .get(Field.POLITICAL_GROUP))
                .contains("Groupe des ponts");
    }

    @Test
    void nothing_is_said_of_what_cannot_be_read() {
        assertThat(deputy(2).values())
                .doesNotContainKeys(
                        Field.SEX, Field.BIRTH_DATE, Field.ELECTED_ON, Field.AN_MANDATE, Field.SEAT_DEPARTEMENT);
    }

    @Test
    void constituencies_have_the_codes_of_the_elected_officials_register() {
        assertThat(sample().taken())
                .map(taken -> taken.observations().get(0).facts().get(Field.CONSTITUENCY))
                .containsExactly(Optional.of("3201"), Optional.of("2A02"), Optional.of("ZZ11"), Optional.of("97701"));
        assertThat(deputy(3).get(Field.SEAT_DEPARTEMENT)).isEmpty();
    }

    @Test
    void keys_hang_on_the_number_alone() {
        List<String> keys = sample().taken().stream()
                .map(taken -> taken.observations().get(0).key())
                .toList();
        assertThat(keys.get(0)).endsWith("/DEPUTY#AN:PA1001");
        assertThat(read("acteurs.json", Documents.AS_OF.plusYears(1)).taken())
                .map(taken -> taken.observations().get(0).key())
                .containsAll(keys);
    }

    @Test
    void whoever_lists_the_deputies_founds_the_assembly() {
        Observation founding = sample().taken().get(0).observations().get(1);
        assertThat(founding.facts().get(Field.KIND)).contains("ASSEMBLEE_NATIONALE");
        assertThat(founding.key()).contains("AN");
    }

    @Test
    void every_row_is_taken_or_refused_and_reading_again_says_the_same() {
        Outcome outcome = sample();
        assertThat(outcome.counts().orElseThrow().rows())
                .isEqualTo(outcome.readings().size())
                .isEqualTo(11);
        assertThat(sample().readings()).isEqualTo(outcome.readings());
    }

    @Test
    void notices_show_no_personal_data() {
        assertThat(sample().remarks())
                .noneMatch(remark -> remark.contains("SECRETBAD") || remark.contains("Sansnom"))
                .noneMatch(remark -> remark.contains("Cœurville") || remark.contains("PA1002"));
    }

    @Test
    void the_description_says_where_the_register_comes_from() {
        assertThat(source.description().address()).startsWith("https://");
        assertThat(source.description().licence()).startsWith("Licence Ouverte");
        assertThat(source.description().publisher()).isEqualTo("Assemblée nationale");
    }
}
