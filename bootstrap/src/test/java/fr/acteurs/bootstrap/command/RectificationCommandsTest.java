package fr.acteurs.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody's name is spelt wrong in a register, and they say so. */
class RectificationCommandsTest extends CommandStory {

    private static final String DAY = "2022-02-02";

    private String person = "";

    @BeforeEach
    void mayors() throws IOException {
        aRegister();
        ingest("cog-communes", sample("day1/cog-communes.csv"), "2022-01-01");
        ingest("rne-maires", sample("day2/rne-maires.csv"), "2022-02-01");
        done("publish", "--today", DAY);
        person = cells("000001", "id_personne").get(0);
        done(
                "subject",
                "request",
                "RECTIFICATION",
                "--person",
                person,
                "--reference",
                "DEM-1",
                "--received",
                DAY,
                "--by",
                "alice",
                "--today",
                DAY);
    }

    private Terminal rectify(String text, String... more) throws IOException {
        Files.writeString(home.resolve("valeurs.txt"), text);
        return on(
                "2022-02-03",
                List.of(
                                List.of(
                                        "subject",
                                        "rectify",
                                        person,
                                        "--values",
                                        file("valeurs.txt"),
                                        "--request",
                                        "1"),
                                List.of("--by", "alice"),
                                List.of(more))
                        .stream()
                        .flatMap(List::stream)
                        .toArray(String[]::new));
    }

    @Test
    void what_they_say_is_delivered_from_the_next_day_on_whatever_the_register_repeats() throws IOException {
        String was = cells("000001", "nom").get(0);
        String text = "# reçu le 2 février\nnom=de La Fée\n\nlieu_naissance=\n";
        Terminal shown = rectify(text, "--dry-run");
        assertThat(shown.status()).isZero();
        assertThat(shown.out()).contains("-> \"de La Fée\"", "Nothing was done");
        assertThat(rectify(text).out()).contains("-> \"de La Fée\"", "acteurs subject answer 1");

        done("publish", "--today", "2022-02-03");
        assertThat(cells("000002", "id_personne")).containsExactly(person);
        assertThat(cells("000002", "mouvement")).containsExactly("M");
        assertThat(cells("000002", "nom")).containsExactly("de La Fée");

        ingest("rne-maires", sample("day2/rne-maires.csv"), "2022-02-04");
        done("publish", "--today", "2022-02-04");
        assertThat(cells("000003", "nom")).isEmpty();
        assertThat(done("subject", "export", person)).contains("rectification nom: ");
        assertThat(done("explain", person))
                .containsPattern("SURNAME +=.*de La Fée.*given by the person on 2022-02-03, request 1");

        assertThat(done("subject", "rectifications"))
                .contains(person + "  nom, request 1, 2022-02-03 by alice: in force")
                .doesNotContain("Fée");
        done("subject", "unrectify", person, "nom", "--by", "alice", "--today", "2022-02-05");
        done("publish", "--today", "2022-02-05");
        assertThat(cells("000004", "nom")).containsExactly(was);
    }

    @Test
    void a_file_that_says_it_in_another_way_is_refused_and_told_how() throws IOException {
        assertThat(rectify("nom: Fée\n").err()).contains("valeurs.txt, line 1: no COLUMN=VALUE");
        assertThat(rectify("age=12\n").err()).contains("it is one of nom, prenom, civilite");
        assertThat(rectify("nom=Fée\nnom=Fee\n").err()).contains("nom stands there twice");
        Terminal unreadable = rectify("date_naissance=hier\n");
        assertThat(unreadable.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(unreadable.err()).contains("date_naissance cannot be read").doesNotContain("hier");
        assertThat(done("subject", "rectifications")).contains("nobody has had anything put right");
    }
}
