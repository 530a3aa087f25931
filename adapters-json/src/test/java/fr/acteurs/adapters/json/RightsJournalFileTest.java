package fr.acteurs.adapters.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.application.consent.RightsEntry;
import fr.acteurs.application.consent.RightsEntry.Draft;
import fr.acteurs.application.consent.RightsMark;
import fr.acteurs.domain.consent.KeyedHash;
import fr.acteurs.domain.consent.Origin;
import fr.acteurs.domain.consent.Proof;
import fr.acteurs.domain.consent.Stance;
import fr.acteurs.domain.consent.Statement;
import fr.acteurs.domain.consent.Trait;
import fr.acteurs.domain.consent.Use;
import fr.acteurs.domain.identity.PersonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RightsJournalFileTest {

    private static final PersonId PERSON = new PersonId("P-01ARYZ6S410123456789ABCDEF");
    private static final Instant NOON = Instant.parse("2026-06-01T10:00:00Z");
    private static final KeyedHash HASH = new KeyedHash(Trait.Kind.EMAIL, "k001", "0123456789abcdef".repeat(4));

    @TempDir
    private Path home;

    private Path file() {
        return home.resolve("rights/journal.jsonl");
    }

    private RightsJournalFile journal() {
        return new RightsJournalFile(file());
    }

    private static Draft said(Optional<Use> use, Stance stance) {
        Statement statement = new Statement(
                PERSON, use, Optional.empty(), stance, NOON, Origin.PERSON, new Proof("COURRIER", "C-1", ""));
        return new Draft(PERSON, Optional.of(statement), Set.of(HASH), "alice", NOON);
    }

    private static final Draft ERASURE = new Draft(PERSON, Optional.empty(), Set.of(HASH), "bob", NOON);

    @Test
    void entries_read_back_as_they_were_added_by_whichever_program() {
        assertThat(journal().last()).isEqualTo(RightsMark.BEGINNING);
        List<Draft> added = List.of(said(Optional.empty(), Stance.OPPOSE), ERASURE);
        journal().add(added);
        journal().add(List.of(said(Optional.of(Use.ENQUETE_EMAIL), Stance.LEVE)));
        assertThat(journal().last().number()).isEqualTo(3);
        assertThat(journal().after(0))
                .map(RightsEntry::said)
                .startsWith(added.toArray(Draft[]::new))
                .hasSize(3);
        assertThat(journal().after(2)).map(RightsEntry::number).containsExactly(3L);
    }

    @Test
    void it_is_its_owners_alone_and_holds_no_name() throws IOException {
        journal().add(List.of(ERASURE));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_line_that_was_altered_or_taken_out_is_found() throws IOException {
        journal().add(List.of(said(Optional.empty(), Stance.OPPOSE), ERASURE));
        String text = Files.readString(file());
        Files.writeString(file(), text.replace("alice", "mallory"));
        assertThatThrownBy(() -> journal().after(0)).hasMessageContaining("line 2");
        Files.writeString(file(), text.substring(text.indexOf('\n') + 1));
        assertThatThrownBy(() -> journal().after(0)).hasMessageContaining("line 1");
        Files.writeString(file(), text + "}\n");
        assertThatThrownBy(() -> journal().after(0)).hasMessageContaining("line 3");
    }

    @Test
    void the_mark_of_an_entry_hangs_on_all_before_it() throws IOException {
        journal().add(List.of(said(Optional.empty(), Stance.OPPOSE), ERASURE));
        RightsMark first = journal().mark(1).orElseThrow();
        RightsMark last = journal().last();
        assertThat(journal().mark(2)).contains(last);
        assertThat(journal().mark(0)).contains(RightsMark.BEGINNING);
        assertThat(journal().mark(3)).isEmpty();
        Files.delete(file());
        journal().add(List.of(said(Optional.of(Use.ENQUETE_EMAIL), Stance.OPPOSE), ERASURE));
        assertThat(journal().mark(1)).isNotEqualTo(Optional.of(first));
        assertThat(journal().last()).isNotEqualTo(last);
    }

    @Test
    void what_a_crash_cut_short_is_as_though_it_had_not_been_written() throws IOException {
        journal().add(List.of(said(Optional.empty(), Stance.OPPOSE)));
        Files.writeString(file(), "{\"numero\":2,\"prec", StandardOpenOption.APPEND);
        assertThat(journal().last().number()).isEqualTo(1);
        journal().add(List.of(ERASURE));
        assertThat(journal().after(0)).map(RightsEntry::said).contains(ERASURE).hasSize(2);
    }
}
