package fr.acteurs.application.ingest;

import fr.acteurs.application.contact.ContactParser;
import fr.acteurs.domain.contact.AddressLayout;
import fr.acteurs.domain.contact.AddressLayout.Laid;
import fr.acteurs.domain.contact.AddressLayout.Parts;
import fr.acteurs.domain.contact.SocialAccount;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Row;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says how a body is reached, in the form of the files. Of several values the first that can be read is taken; where none
 * can, that is remarked upon and the last good one stays; where none is given any more, there is none.
 */
public final class Reached {

    private static final List<Field> WHERE = List.of(Field.ADDRESS, Field.POSTCODE, Field.CITY, Field.COUNTRY);

    private final Row row;
    private final Facts.Builder facts;
    private final ContactParser contacts;
    private final @Nullable DepartementCode where;

    /** @param where the body is, which decides for local telephone numbers */
    public Reached(Row row, Facts.Builder facts, ContactParser contacts, @Nullable DepartementCode where) {
        this.row = row;
        this.facts = facts;
        this.contacts = contacts;
        this.where = where;
    }

    public Reached byPhone(List<String> numbers) {
        return say(Field.PHONE, numbers, text -> contacts.phone(text, where));
    }

    public Reached byFax(List<String> numbers) {
        return say(Field.FAX, numbers, text -> contacts.phone(text, where));
    }

    /** An address that names somebody is that person's, and left out: it may be written to with consent only. */
    public Reached byEmail(List<String> addresses, String bodyName) {
        boolean names = addresses.stream()
                .flatMap(text -> contacts.email(text).stream())
                .anyMatch(email -> email.isNominative(bodyName));
        if (names) {
            row.remark(Reason.NOMINATIVE_EMAIL, Field.EMAIL.name());
        }
        return say(
                Field.EMAIL,
                addresses,
                text -> contacts.email(text).map(email -> email.isNominative(bodyName) ? "" : email));
    }

    public Reached onTheWeb(List<String> pages) {
        return say(Field.WEBSITE, pages, contacts::website);
    }

    public Reached by(List<SocialAccount> accounts) {
        facts.say(Field.ACCOUNTS, SocialAccount.print(accounts));
        return this;
    }

    /** Post goes there; an address without a city is none. */
    public Reached at(Parts address) {
        if (address.city().isBlank()) {
            WHERE.forEach(field -> facts.say(field, ""));
        } else {
            Laid laid = AddressLayout.lay(address);
            if (!laid.whole()) {
                row.remark(Reason.ADDRESS_TOO_LONG, Field.ADDRESS.name());
            }
            facts.say(Field.ADDRESS, String.join("|", laid.address().lines()))
                    .say(Field.POSTCODE, laid.address().postcode())
                    .say(Field.CITY, laid.address().city())
                    .say(Field.COUNTRY, laid.address().country());
        }
        return this;
    }

    private Reached say(Field field, List<String> texts, Function<String, Optional<?>> read) {
        List<String> said = texts.stream().filter(text -> !text.isBlank()).toList();
        Optional<String> first = said.stream()
                .flatMap(text -> read.apply(text).stream())
                .map(Object::toString)
                .filter(value -> !value.isEmpty())
                .findFirst();
        if (!said.isEmpty() && said.stream().allMatch(text -> read.apply(text).isEmpty())) {
            row.remark(Reason.BAD_CONTACT, field.name());
        } else {
            facts.say(field, first.orElse(""));
        }
        return this;
    }
}
