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
        require(!correction.by().isBlank(), "Nommer qui l'enregistre : --by");
        require(!correction.values().isEmpty(), "Nommer au moins une valeur : une ligne COLONNE=VALEUR du fichier");
        correction.values().keySet().forEach(value -> checkSubject(value, correction));
    }

    private static void checkSubject(Rectifiable value, Correction correction) {
        require(
                value.isOfThePerson() == correction.function().isEmpty(),
                value.column()
                        + (value.isOfThePerson()
                                ? " est de la personne, quelle que soit la fonction : sans --function"
                                : " est d'une fonction : --function F-…"));
    }

    /** Somebody who is there under that identifier, and not erased. */
    static void checkPerson(Consents consents, PersonId person) {
        PersonId now =
                consents.present(person).orElseThrow(() -> new RectificationRefused("Aucune personne " + person));
        require(now.equals(person), person + " a laissé place à " + now + " : nommer celle-ci");
        require(
                withheld(consents, person).filter(Withheld.EFFACEMENT::equals).isEmpty(),
                person + " est effacée : il n'y a rien à rectifier");
    }

    private static Optional<Withheld> withheld(Consents consents, PersonId person) {
        return consents.permissionOf(person).withheld();
    }

    /** They ask for it themselves, under whichever identifier of theirs, and have no answer yet. */
    void checkRequest(Consents consents, Correction correction) {
        SubjectRequest request = requests.find(correction.request())
                .orElseThrow(() -> new RectificationRefused(
                        "Aucune demande " + correction.request() + " : `acteurs subject requests`"));
        require(
                request.right() == DataRight.RECTIFICATION && request.isOpen(),
                "La demande " + correction.request() + " n'est pas une demande de rectification ouverte");
        require(
                request.person()
                        .flatMap(consents::present)
                        .filter(correction.person()::equals)
                        .isPresent(),
                "La demande " + correction.request() + " n'est pas de " + correction.person());
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
                .ifPresent(other -> refuse("Ainsi rectifiée, " + person + " serait connue comme " + other
                        + ", dont rien ne part : dire d'abord si c'est la même, `acteurs merge` ou `acteurs apart`"));
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
