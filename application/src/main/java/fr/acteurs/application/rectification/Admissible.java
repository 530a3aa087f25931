package fr.acteurs.application.rectification;

import fr.acteurs.application.consent.Consents;
import fr.acteurs.application.consent.KeyedHashes;
import fr.acteurs.application.consent.RequestBook;
import fr.acteurs.domain.consent.DataRight;
import fr.acteurs.domain.consent.Permission.Withheld;
import fr.acteurs.domain.consent.SubjectRequest;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.register.Rectifiable;
import java.util.Optional;

/** Whether a person may have that put right: it is theirs, they ask for it, and it makes nobody of them who objects. */
final class Admissible {

    private final RequestBook requests;
    private final KeyedHashes hashes;

    Admissible(RequestBook requests, KeyedHashes hashes) {
        this.requests = requests;
        this.hashes = hashes;
    }

    /** Before anything is looked at. */
    static void check(Correction correction) {
        require(!correction.by().isBlank(), "Name who records it: --by");
        require(!correction.values().isEmpty(), "Give a value at least: a line COLUMN=VALUE of the file");
        correction.values().keySet().forEach(value -> checkSubject(value, correction));
    }

    private static void checkSubject(Rectifiable value, Correction correction) {
        require(
                value.isOfThePerson() == correction.function().isEmpty(),
                value.column()
                        + (value.isOfThePerson()
                                ? " is of the person, whatever their function: leave --function out"
                                : " is of a function: --function F-…"));
    }

    /** Somebody who is there under that identifier, and not erased. */
    static void checkPerson(Consents consents, PersonId person) {
        PersonId now = consents.present(person).orElseThrow(() -> new RectificationRefused("No person " + person));
        require(now.equals(person), person + " has become " + now + ": name that one");
        require(
                withheld(consents, person).filter(Withheld.EFFACEMENT::equals).isEmpty(),
                person + " is erased: there is nothing to put right");
    }

    private static Optional<Withheld> withheld(Consents consents, PersonId person) {
        return consents.permissionOf(person).withheld();
    }

    /** They ask for it themselves, under whichever identifier of theirs, and have no answer yet. */
    void checkRequest(Consents consents, Correction correction) {
        SubjectRequest request = requests.find(correction.request())
                .orElseThrow(() -> new RectificationRefused(
                        "No request " + correction.request() + ": `acteurs subject requests`"));
        require(
                request.right() == DataRight.RECTIFICATION && request.isOpen(),
                "Request " + correction.request() + " is no open request for rectification");
        require(
                request.person()
                        .flatMap(consents::present)
                        .filter(correction.person()::equals)
                        .isPresent(),
                "Request " + correction.request() + " is not of " + correction.person());
    }

    /** By what the person now is known, nobody else is of whom nothing may leave; whoever objects is known by it too. */
    void settle(Consents consents, PersonId person) {
        var traits = consents.traitsOf(person);
        var suppressed = consents.suppressed();
        suppressed
                .find(hashes.all(traits))
                .filter(other -> !other.equals(person) && suppressed.persons().containsKey(other))
                .filter(other -> !suppressed.others().contains(person))
                .filter(other -> consents.present(other).filter(person::equals).isEmpty())
                .ifPresent(
                        other -> refuse(
                                "Put right like that, " + person + " would be known as " + other
                                        + ", of whom nothing leaves: say first whether they are one, `acteurs merge` or `acteurs apart`"));
        withheld(consents, person)
                .filter(Withheld.OPPOSITION::equals)
                .ifPresent(why -> consents.suppress(person, why, hashes.now(traits)));
    }

    private static void require(boolean sound, String otherwise) {
        if (!sound) {
            refuse(otherwise);
        }
    }

    private static void refuse(String why) {
        throw new RectificationRefused(why);
    }
}
