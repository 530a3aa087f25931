package fr.acteurs.adapters.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.acteurs.domain.consent.KeyedHash;
import fr.acteurs.domain.consent.Trait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HmacKeysTest {

    private static final Set<Trait> ZOE = Set.of(new Trait(Trait.Kind.EMAIL, "zoe@exemple.example"));

    @TempDir
    private Path home;

    private Path folder() {
        return home.resolve("keys/suppression");
    }

    /** Names of keys under which somebody is listed. */
    private Set<String> inUse = Set.of();

    /** The name of the key in that file. */
    private String name(String file) {
        return keys().keys().stream()
                .filter(name -> name.startsWith(file))
                .findFirst()
                .orElseThrow();
    }

    private HmacKeys keys() {
        return new HmacKeys(folder(), new SecureRandom(), () -> inUse);
    }

    private void chmod(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    private void put(String name, String hex) throws IOException {
        Files.createDirectories(folder());
        chmod(folder(), "rwx------");
        Path file = Files.write(folder().resolve(name + ".key"), HexFormat.of().parseHex(hex));
        chmod(file, "rw-------");
    }

    @Test
    void a_hash_is_the_hmac_that_anybody_with_the_key_computes() throws IOException {
        put("k001", "0b".repeat(32));
        assertThat(new HmacKeys(folder(), new SecureRandom(), () -> inUse)
                        .now(Set.of(new Trait(Trait.Kind.PHONE, "Hi There"))))
                .containsExactly(new KeyedHash(
                        Trait.Kind.PHONE,
                        name("k001"),
                        "198a607eb44bfbc69903a0f1cf2bbdc5ba0aa3f3d9ae3c1c7a3b1696a0b68cf7"));
    }

    @Test
    void the_first_key_is_made_when_it_is_first_needed_and_is_its_owners_alone() throws IOException {
        assertThat(keys().all(ZOE)).isEmpty();
        assertThat(folder()).doesNotExist();
        Set<KeyedHash> first = keys().now(ZOE);
        assertThat(keys().now(ZOE)).isEqualTo(first).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve("k001.key"))))
                .isEqualTo("rw-------");
        assertThat(keys().keys()).containsExactly(name("k001"));
    }

    @Test
    void new_entries_are_made_under_the_last_key_and_looked_for_under_all() throws IOException {
        Set<KeyedHash> before = keys().now(ZOE);
        put("k002", "0c".repeat(32));
        Set<KeyedHash> after = keys().now(ZOE);
        assertThat(after).map(KeyedHash::key).containsExactly(name("k002"));
        assertThat(keys().all(ZOE)).containsAll(before).containsAll(after).hasSize(2);
    }

    @Test
    void whoever_has_one_of_these_hashes_is_found_under_whichever_key_and_by_that_trait_alone() throws IOException {
        Trait mail = new Trait(Trait.Kind.EMAIL, "zoe@essai.example");
        Trait phone = new Trait(Trait.Kind.PHONE, "+33600000001");
        Set<KeyedHash> looked = new HashSet<>(keys().now(Set.of(mail)));
        put("k002", "0c".repeat(32));
        looked.addAll(keys().now(Set.of(phone)));
        Predicate<Trait> found = keys().among(looked);
        assertThat(found).accepts(mail, phone);
        assertThat(found)
                .rejects(
                        new Trait(Trait.Kind.EMAIL, "yann@essai.example"),
                        new Trait(Trait.Kind.EMAIL, phone.text()),
                        new Trait(Trait.Kind.EXTERNAL_ID, phone.text()));
        assertThat(keys().among(Set.of())).rejects(mail, phone);
    }

    @Test
    void while_a_key_is_missing_under_which_somebody_is_listed_none_is_made_and_nothing_is_hashed() throws IOException {
        keys().now(ZOE);
        inUse = Set.of(name("k001"));
        Files.move(folder().resolve("k001.key"), home.resolve("elsewhere"));
        assertThatThrownBy(() -> keys().now(ZOE)).hasMessageContaining("Bring them back");
        assertThatThrownBy(() -> keys().all(ZOE)).hasMessageContaining("Bring them back");
        assertThat(folder()).isEmptyDirectory();
    }

    @Test
    void another_key_in_the_place_of_one_is_another_key() throws IOException {
        put("k001", "0b".repeat(32));
        inUse = Set.of(name("k001"));
        put("k001", "0c".repeat(32));
        assertThatThrownBy(() -> keys().keys()).hasMessageContaining("is another one");
    }

    @Test
    void a_key_that_others_may_read_or_that_was_cut_is_refused() throws IOException {
        keys().now(ZOE);
        Path key = folder().resolve("k001.key");
        chmod(key, "rw-r--r--");
        assertThatThrownBy(() -> keys().all(ZOE)).hasMessageContaining("chmod 600 " + key);
        chmod(key, "rw-------");
        Files.write(key, new byte[31]);
        assertThatThrownBy(() -> keys().all(ZOE)).hasMessageContaining("was cut");
    }
}
