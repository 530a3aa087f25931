package fr.acteurs.application.continuity;

import fr.acteurs.domain.feed.Contact;
import fr.acteurs.domain.mandate.Functions;
import fr.acteurs.domain.mandate.ReadTitle;
import fr.acteurs.domain.person.Folding;
import java.util.List;
import java.util.function.Predicate;

/** Finds the function of a row among the current ones of its person in its body, by the generic function of its title. */
final class FunctionMatcher {

    private final Functions functions;

    FunctionMatcher(Functions functions) {
        this.functions = functions;
    }

    /** @param held the current functions of the person in the body, one at least */
    Found<Contact> find(TheirRow row, List<Contact> held) {
        String title = row.text(Meaning.TITLE);
        if (title.isEmpty()) {
            return one(held, Evidence.ONLY_FUNCTION, Reason.FUNCTION_NOT_HELD);
        }
        ReadTitle read = functions.read(title, held.get(0).entity().kind());
        Found<Contact> sameTitle =
                one(where(held, contact -> isCalled(contact, title)), Evidence.TITLE, Reason.TITLE_UNKNOWN);
        return read.recognised() ? byCode(held, read, sameTitle) : sameTitle;
    }

    /** Two functions of one code, such as two terms, are told apart by their titles. */
    private static Found<Contact> byCode(List<Contact> held, ReadTitle read, Found<Contact> sameTitle) {
        Found<Contact> found = one(
                where(held, contact -> contact.mandate().function().equals(read.function())),
                Evidence.FUNCTION,
                Reason.FUNCTION_NOT_HELD);
        boolean told = found.candidates().size() > 1 && sameTitle.one().isPresent();
        return told ? sameTitle : found;
    }

    private static Found<Contact> one(List<Contact> found, Evidence evidence, Reason otherwise) {
        if (found.isEmpty()) {
            return Found.none(otherwise);
        }
        return found.size() == 1
                ? Found.matched(found.get(0), evidence)
                : Found.ambiguous(
                        Reason.SEVERAL_FUNCTIONS,
                        found.stream()
                                .map(contact -> contact.mandate().id().value())
                                .toList());
    }

    private static List<Contact> where(List<Contact> held, Predicate<Contact> which) {
        return held.stream().filter(which).toList();
    }

    private static boolean isCalled(Contact contact, String title) {
        return Folding.fold(contact.mandate().title()).equals(Folding.fold(title));
    }
}
