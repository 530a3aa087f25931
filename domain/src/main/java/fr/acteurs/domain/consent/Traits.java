package fr.acteurs.domain.consent;

import fr.acteurs.domain.contact.DirectContact;
import fr.acteurs.domain.person.ExternalId;
import fr.acteurs.domain.person.NameKey;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the {@link Trait}s of a person, or of what a source or a delivered row says of somebody. */
public final class Traits {

    private static final List<Field> PHONES = List.of(Field.DIRECT_PHONE, Field.MOBILE);

    private final Set<Trait> traits = new HashSet<>();

    /** Of a row that says something of a person. */
    public static Set<Trait> of(Facts facts) {
        return new Traits().said(facts).all();
    }

    /** What a source says of the person. */
    public Traits said(Facts facts) {
        facts.get(Field.SURNAME)
                .ifPresent(surname -> named(
                        surname,
                        facts.get(Field.GIVEN_NAME).orElse(""),
                        facts.get(Field.BIRTH_DATE).orElse("")));
        numbered(facts.ids());
        PHONES.forEach(field -> facts.get(field).ifPresent(this::phone));
        facts.get(Field.DIRECT_EMAIL).ifPresent(this::email);
        return this;
    }

    /** What the register holds of the person. */
    public Traits known(NaturalPerson person) {
        named(person.name().surname(), person.name().givenName(), text(person.birthDate()));
        return numbered(person.ids());
    }

    /** By what the person is reached. */
    public Traits reached(DirectContact contact) {
        phone(text(contact.phone()));
        phone(text(contact.mobile()));
        return email(text(contact.email()));
    }

    /** A name; see {@link #nameAndBirth}. */
    public Traits named(String surname, String givenName, String birthDate) {
        return add(nameAndBirth(surname, givenName, birthDate));
    }

    /** An address of e-mail. */
    public Traits email(String address) {
        return add(ofEmail(address));
    }

    /** A number in the form E.164. */
    public Traits phone(String number) {
        return add(ofPhone(number));
    }

    private Traits numbered(Collection<ExternalId> ids) {
        ids.forEach(id -> add(some(Trait.Kind.EXTERNAL_ID, id.text())));
        return this;
    }

    private Traits add(Optional<Trait> trait) {
        trait.ifPresent(traits::add);
        return this;
    }

    /**
     * A name as resolution compares names, by surname and first given name, whatever case, accents and hyphens; without a
     * birth date it is nobody's alone.
     */
    public static Optional<Trait> nameAndBirth(String surname, String givenName, String birthDate) {
        return birthDate.isEmpty()
                ? Optional.empty()
                : some(Trait.Kind.NAME_AND_BIRTH, key(surname, givenName) + "|" + birthDate);
    }

    private static String key(String surname, String givenName) {
        NameKey key = NameKey.of(surname, givenName);
        return key.surname().replace(" ", "") + "|" + key.givenName().replace(" ", "");
    }

    /** An address of e-mail, whatever case. */
    public static Optional<Trait> ofEmail(String address) {
        return some(Trait.Kind.EMAIL, address.toLowerCase(Locale.ROOT));
    }

    /** A number in the form E.164. */
    public static Optional<Trait> ofPhone(String number) {
        return some(Trait.Kind.PHONE, number);
    }

    private static Optional<Trait> some(Trait.Kind kind, String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new Trait(kind, text));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** All that were collected. */
    public Set<Trait> all() {
        return Set.copyOf(traits);
    }
}
