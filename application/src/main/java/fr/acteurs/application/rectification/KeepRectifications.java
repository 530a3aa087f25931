package fr.acteurs.application.rectification;

import fr.acteurs.application.consent.RequestBook;
import fr.acteurs.application.contact.ContactParser;
import fr.acteurs.application.register.GoldenPass;
import fr.acteurs.application.register.RegisterView;
import fr.acteurs.domain.consent.DataRight;
import fr.acteurs.domain.consent.Permission.Withheld;
import fr.acteurs.domain.consent.SubjectRequest;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.register.GoldenRules;
import fr.acteurs.domain.register.Rectifiable;
import fr.acteurs.domain.register.Rectification;
import fr.acteurs.domain.register.Testimony;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts right what a person says is wrong of them (RGPD art. 16). Their word goes before that of every register, outlives all
 * later editions, merges and terms, and is told to the client by the next delivery (art. 19).
 */
public final class KeepRectifications {

    private final Rectifications store;
    private final RequestBook requests;
    private final RegisterView view;
    private final GoldenRules rules;
    private final ContactParser contacts;

    public KeepRectifications(
            Rectifications store, RequestBook requests, RegisterView view, GoldenRules rules, ContactParser contacts) {
        this.store = store;
        this.requests = requests;
        this.view = view;
        this.rules = rules;
        this.contacts = contacts;
    }

    /**
     * Puts values right.
     *
     * @param today business date under which rows move
     * @return what takes the place of what
     * @throws RectificationRefused when there is no such request of the person, or a value cannot be so
     */
    public List<Rectification> rectify(Correction correction, LocalDate today) {
        checkRequest(correction);
        return store.write(register -> rectify(register, correction, today));
    }

    /** Shows what {@link #rectify} would do. */
    public List<Rectification> rehearse(Correction correction, LocalDate today) {
        checkRequest(correction);
        return store.rehearse(register -> rectify(register, correction, today));
    }

    /**
     * Has the registers' word count again.
     *
     * @param function of which the value is, when it is of one
     * @throws RectificationRefused when it is not put right
     */
    public void lift(PersonId person, Optional<FunctionId> function, Rectifiable value, String by, LocalDate today) {
        require(!by.isBlank(), "Nommer qui l'enregistre : --by");
        store.write(register -> {
            checkPerson(register, person);
            boolean lifted = value.fields().stream()
                            .filter(field -> register.lift(person, function, field, by, today))
                            .count()
                    > 0;
            require(lifted, value.column() + " n'est pas rectifié : `acteurs subject rectifications`");
            renew(register, person, function, today);
            return person;
        });
    }

    /** What is put right, with what the registers say of it now. */
    public List<Standing> inForce() {
        return store.inForce().stream().map(this::standing).toList();
    }

    /** What is put right of this person, or of this function in whichever term of it, the earlier first. */
    public List<Rectification> of(String id) {
        Set<Office> offices = officesOf(id);
        return store.inForce().stream()
                .filter(one -> one.function()
                        .map(function -> !Collections.disjoint(offices, officesOf(function.value())))
                        .orElseGet(() -> one.person().value().equals(id)))
                .toList();
    }

    private record Office(String person, String body, String function) {}

    private Set<Office> officesOf(String function) {
        return view.functions(function).stream()
                .filter(line -> line.id().equals(function))
                .map(line -> new Office(line.person(), line.entity(), line.function()))
                .collect(Collectors.toSet());
    }

    private Standing standing(Rectification one) {
        String subject =
                one.function().map(FunctionId::value).orElse(one.person().value());
        return new Standing(one, view.testimonies(subject));
    }

    private List<Rectification> rectify(RectificationTransaction register, Correction correction, LocalDate today) {
        checkPerson(register, correction.person());
        Facts known = known(register, correction);
        Facts given = new GivenValues(contacts, today).read(correction.values());
        List<Rectification> all = given.values().keySet().stream()
                .map(field -> rectification(field, correction, known, given, today))
                .toList();
        all.forEach(register::keep);
        renew(register, correction.person(), correction.function(), today);
        return all;
    }

    private static Rectification rectification(
            Field field, Correction correction, Facts known, Facts given, LocalDate today) {
        return new Rectification(
                correction.person(),
                correction.function(),
                field,
                given.get(field).orElse(""),
                known.get(field).orElse(""),
                correction.request(),
                today,
                correction.by());
    }

    /** What is delivered so far. */
    private Facts known(RectificationTransaction register, Correction correction) {
        return correction
                .function()
                .map(function -> known(register, held(register, correction.person(), function)))
                .orElseGet(() -> known(register, correction.person()));
    }

    private Facts known(RectificationTransaction register, PersonId person) {
        List<Testimony> said = said(register.testimoniesOfPersons(Set.of(person)));
        require(!said.isEmpty(), "Aucun répertoire ne parle plus de " + person + " : il n'y a rien à rectifier");
        return register.rectified().of(person, rules.merge(said));
    }

    private Facts known(RectificationTransaction register, Mandate held) {
        List<Testimony> said = said(register.testimoniesOfFunctions(Set.of(held.id())));
        return register.rectified().of(held.person(), held.entity(), rules.merge(said));
    }

    private static List<Testimony> said(Map<?, List<Testimony>> all) {
        return all.values().stream().flatMap(Collection::stream).toList();
    }

    private static Mandate held(RectificationTransaction register, PersonId person, FunctionId function) {
        return Optional.ofNullable(register.mandatesById(Set.of(function)).get(function))
                .filter(mandate -> mandate.person().equals(person))
                .filter(Mandate::isCurrent)
                .orElseThrow(
                        () -> new RectificationRefused(function + " n'est pas une fonction que " + person + " exerce"));
    }

    private void renew(
            RectificationTransaction register, PersonId person, Optional<FunctionId> function, LocalDate today) {
        GoldenPass golden = new GoldenPass(register, rules, today);
        if (function.isPresent()) {
            golden.renewFunctions(Set.of(function.get()));
        } else {
            GoldenPass.Batch batch = golden.batch();
            golden.renewAlone(Set.of(person), batch);
            golden.write(batch);
        }
    }

    private void checkRequest(Correction correction) {
        require(!correction.by().isBlank(), "Nommer qui l'enregistre : --by");
        require(!correction.values().isEmpty(), "Nommer au moins une valeur : --set COLONNE=VALEUR");
        correction.values().keySet().forEach(value -> checkSubject(value, correction));
        SubjectRequest request = requests.all().stream()
                .filter(one -> one.number() == correction.request())
                .findFirst()
                .orElseThrow(() -> new RectificationRefused(
                        "Aucune demande " + correction.request() + " : `acteurs subject requests`"));
        require(
                request.right() == DataRight.RECTIFICATION && request.isOpen(),
                "La demande " + correction.request() + " n'est pas une demande de rectification ouverte");
        require(
                request.person().filter(correction.person()::equals).isPresent(),
                "La demande " + correction.request() + " n'est pas de " + correction.person());
    }

    private static void checkSubject(Rectifiable value, Correction correction) {
        require(
                value.isOfThePerson() == correction.function().isEmpty(),
                value.column()
                        + (value.isOfThePerson()
                                ? " est de la personne, quelle que soit la fonction : sans --function"
                                : " est d'une fonction : --function F-…"));
    }

    private static void checkPerson(RectificationTransaction register, PersonId person) {
        PersonId now = register.consents()
                .present(person)
                .orElseThrow(() -> new RectificationRefused("Aucune personne " + person));
        require(now.equals(person), person + " a laissé place à " + now);
        require(
                register.consents()
                        .permissionOf(person)
                        .withheld()
                        .filter(Withheld.EFFACEMENT::equals)
                        .isEmpty(),
                person + " est effacée : il n'y a rien à rectifier");
    }

    private static void require(boolean sound, String otherwise) {
        if (!sound) {
            throw new RectificationRefused(otherwise);
        }
    }
}
