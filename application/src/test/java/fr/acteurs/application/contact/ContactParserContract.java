package fr.acteurs.application.contact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.domain.contact.Email;
import fr.acteurs.domain.contact.Phone;
import fr.acteurs.domain.contact.SocialAccount;
import fr.acteurs.domain.contact.Website;
import fr.acteurs.domain.identity.DepartementCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every reader of contacts does. */
public abstract class ContactParserContract {

    private static final DepartementCode GERS = new DepartementCode("32");

    protected abstract ContactParser parser();

    @Test
    void a_national_number_becomes_an_international_one() {
        assertThat(parser().phone("05 62 00 00 01", GERS)).contains(new Phone("+33562000001"));
        assertThat(parser().phone("+33562000001", null)).contains(new Phone("+33562000001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "néant", "05", "00 00 00 00 00", "05 62 00 00 01 02 03 04 05"})
    void what_is_no_number_is_nothing(String text) {
        assertThat(parser().phone(text, GERS)).isEmpty();
    }

    @Test
    void a_mail_address_has_its_domain_in_small_letters() {
        assertThat(parser().email(" Mairie@AUCH.fr ")).contains(new Email("Mairie@auch.fr"));
        assertThat(parser().email("mailto:mairie@auch.fr")).contains(new Email("mairie@auch.fr"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mairie", "mairie@auch", "www.auch.fr", "mairie@auch.fr, dgs@auch.fr"})
    void what_is_no_mail_address_is_nothing(String text) {
        assertThat(parser().email(text)).isEmpty();
    }

    @Test
    void a_page_has_a_scheme() {
        assertThat(parser().website("www.Auch.fr")).contains(new Website("https://www.auch.fr"));
        assertThat(parser().website("HTTP://auch.fr/A#top")).contains(new Website("http://auch.fr/A"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mairie@auch.fr", "javascript:alert(1)", "ftp://auch.fr", "rien"})
    void what_is_no_page_is_nothing(String text) {
        assertThat(parser().website(text)).isEmpty();
    }

    @Test
    void an_account_is_one_of_a_known_network() {
        assertThat(parser().account("twitter", "https://twitter.com/Auch").map(SocialAccount::toString))
                .contains("x:https://x.com/Auch");
        assertThat(parser().account("facebook", "https://facebook.com/auch")).isPresent();
        assertThat(parser().account("minitel", "https://auch.fr")).isEmpty();
        assertThat(parser().account("x", "auch")).isEmpty();
    }
}
