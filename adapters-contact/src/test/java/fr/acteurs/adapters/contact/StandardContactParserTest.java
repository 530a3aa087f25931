package fr.acteurs.adapters.contact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.application.contact.ContactParser;
import fr.acteurs.application.contact.ContactParserContract;
import fr.acteurs.domain.contact.Email;
import fr.acteurs.domain.contact.Phone;
import fr.acteurs.domain.contact.Website;
import fr.acteurs.domain.identity.DepartementCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class StandardContactParserTest extends ContactParserContract {

    @Override
    protected ContactParser parser() {
        return new StandardContactParser();
    }

    @ParameterizedTest(name = "{0} in {1}: {3}")
    @CsvFileSource(resources = "phones.csv", delimiter = ';', numLinesToSkip = 1)
    void numbers_are_read_by_the_plan_of_their_territory(String text, @Nullable String where, @Nullable String phone) {
        assertThat(parser().phone(text, where == null ? null : new DepartementCode(where)))
                .isEqualTo(Optional.ofNullable(phone).map(Phone::new));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "emails.csv", delimiter = ';', numLinesToSkip = 1)
    void mail_addresses_are_read_as_sources_write_them(String text, @Nullable String email) {
        assertThat(parser().email(text)).isEqualTo(Optional.ofNullable(email).map(Email::new));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "websites.csv", delimiter = ';', numLinesToSkip = 1)
    void pages_are_read_as_sources_write_them(String text, @Nullable String page) {
        assertThat(parser().website(text)).isEqualTo(Optional.ofNullable(page).map(Website::new));
    }
}
