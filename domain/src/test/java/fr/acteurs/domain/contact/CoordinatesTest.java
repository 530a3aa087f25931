package fr.acteurs.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinatesTest {

    @ParameterizedTest
    @ValueSource(strings = {"+33562000001", "+687123456", "0800123456", "3939", "15", "118000"})
    void a_number_is_dialled(String number) {
        assertThat(new Phone(number)).hasToString(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0562000001", "+0562000001", "33562000001", "+33 5 62 00 00 01", "=3939", "1234567"})
    void what_nobody_can_dial_as_it_stands_is_no_number(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Phone(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+33612345678",
                "+33712345678",
                "+590690123456",
                "+594694123456",
                "+596696123456",
                "+262692123456",
                "+262639123456",
                "+687123456"
            })
    void mobiles_are_known_in_each_territory(String number) {
        assertThat(new Phone(number).isMobile()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+33562000001", "+590590123456", "+262262123456", "3939"})
    void a_switchboard_is_no_mobile(String number) {
        assertThat(new Phone(number).isMobile()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mairie",
                "mairie@",
                "@auch.example",
                "mairie@auch",
                "mairie@Auch.example",
                "a b@auch.example",
                "mairie@auch..example"
            })
    void what_no_server_takes_is_no_mail_address(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Email(text));
    }

    @Test
    void a_mail_address_is_never_longer_than_servers_allow() {
        String domain =
                "a".repeat(60) + "." + "b".repeat(60) + "." + "c".repeat(60) + "." + "d".repeat(60) + ".example";
        assertThat(new Email("m@" + domain.substring(0, 180) + ".example").domain())
                .hasSize(188);
        assertThatIllegalArgumentException().isThrownBy(() -> new Email("mairie12@" + domain));
        assertThatIllegalArgumentException().isThrownBy(() -> new Email("m".repeat(65) + "@auch.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anne.durand@auch.example",
                "anne_durand@auch.example",
                "anne-lise.durand@auch.example",
                "a.durand@auch.example",
                "anne.marie.durand@auch.example"
            })
    void an_address_that_names_somebody_is_that_persons(String address) {
        assertThat(new Email(address).isNominative("Auch")).isTrue();
    }

    @Test
    void an_accent_of_the_name_of_the_house_does_not_count() {
        assertThat(new Email("epinal.nord@x.example").isNominative("Épinal Nord"))
                .isFalse();
        assertThat(new Email("c.c.lombez@x.example").isNominative("Lombez")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mairie@auch.example",
                "mairie.auch@orange.example",
                "ville.auch@auch.example",
                "auch.info@auch.example",
                "cc.valdegers@auch.example",
                "secretariat.general@auch.example",
                "mairie32@auch.example",
                "service.des.eaux@auch.example",
                "commune-auch.gers@auch.example"
            })
    void an_address_of_the_house_is_the_houses(String address) {
        assertThat(new Email(address).isNominative("Commune d'Auch (Gers)")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "www.auch.example",
                "ftp://auch.example",
                "https://me@auch.example",
                "https://auch.example/#a",
                "https://auch example"
            })
    void what_no_browser_opens_as_it_stands_is_no_page(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Website(text));
    }

    @Test
    void accounts_are_one_text_in_files_and_are_read_again() {
        String text = "facebook:https://facebook.com/auch|x:https://x.com/auch";
        List<SocialAccount> accounts = SocialAccount.parseAll(text);
        assertThat(accounts).hasSize(2);
        assertThat(SocialAccount.print(List.of(accounts.get(1), accounts.get(0))))
                .isEqualTo(text);
        assertThat(SocialAccount.parseAll("")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> SocialAccount.parseAll("minitel:https://auch.example"));
        assertThat(SocialAccount.Network.parse("Twitter")).contains(SocialAccount.Network.X);
    }
}
