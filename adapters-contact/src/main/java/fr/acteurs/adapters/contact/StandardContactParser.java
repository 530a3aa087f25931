package fr.acteurs.adapters.contact;

import fr.acteurs.application.contact.ContactParser;
import fr.acteurs.domain.contact.Email;
import fr.acteurs.domain.contact.Phone;
import fr.acteurs.domain.contact.Website;
import fr.acteurs.domain.identity.DepartementCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads contacts by the numbering plans of the world and the rules of the network. */
public final class StandardContactParser implements ContactParser {

    @Override
    public Optional<Phone> phone(String text, @Nullable DepartementCode where) {
        return PhoneNumbers.parse(text, where);
    }

    @Override
    public Optional<Email> email(String text) {
        return Addresses.email(text);
    }

    @Override
    public Optional<Website> website(String text) {
        return Addresses.website(text);
    }
}
