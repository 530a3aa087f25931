package fr.acteurs.application.rectification;

import fr.acteurs.application.consent.KeyedHashes;
import fr.acteurs.application.consent.RequestBook;
import fr.acteurs.application.contact.ContactParser;
import fr.acteurs.application.register.GoldenPass;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.register.GoldenRules;
import fr.acteurs.domain.register.Rectifiable;
import fr.acteurs.domain.register.Rectification;
import fr.acteurs.domain.register.Testimony;
import fr.acteurs.domain.register.Urgent;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts right what a person says is wrong of them (RGPD art. 16). Their word goes before that of every register, outlives all
 * later editions, merges and terms, and is told to the client by the very next delivery (art. 19).
 */
public final class KeepRectifications {

    private final Rectifications store;
    private final GoldenRules rules;
    private final ContactParser contacts;
    private final Admissible admissible;

    /** @param hashes by which whoever objects is known again */
    public KeepRectifications(
            Rectifications store, RequestBook requests, GoldenRules rules, ContactParser contacts, KeyedHashes hashes) {
        this.store = store;
        this.rules = rules;
        this.contacts = contacts;
        this.admissible = new Admissible(requests, hashes);
    }

    /**
     * Puts values right.
     *
     * @param today business date under which rows move
     * @return what takes the place of what
     * @throws RectificationRefused when there is no such open request of the person, or a value cannot be so
     */
    public List<Rectification> rectify(Correction correction, LocalDate today) {
        Admissible.check(correction);
        return store.write(register -> rectify(register, correction, today));
    }

    /** Shows what {@link #rectify} would do. */
    public List<Rectification> rehearse(Correction correction, LocalDate today) {
        Admissible.check(correction);
        return store.rehearse(register -> rectify(register, correction, today));
    }

    private List<Rectification> rectify(RectificationTransaction register, Correction correction, LocalDate today) {
        Admissible.checkPerson(register.consents(), correction.person());
        admissible.checkRequest(register.consents(), correction);
        List<Testimony> said = said(register, correction);
        Facts given = new GivenValues(contacts, today).read(correction.values());
        List<Rectification> all = given.values().keySet().stream()
                .map(field -> rectification(field, correction, said, given, today))
                .toList();
        all.forEach(one -> replace(register, one));
        renew(register, correction.person(), correction.function(), today);
        admissible.settle(register.consents(), correction.person());
        return all;
    }

    /** What registers say of the person, or of their function. */
    private static List<Testimony> said(RectificationTransaction register, Correction correction) {
        PersonId person = correction.person();
        Map<?, List<Testimony>> said = correction
                .function()
                .<Map<?, List<Testimony>>>map(function -> register.testimoniesOfFunctions(
                        Set.of(held(register, person, function).id())))
                .orElseGet(() -> register.testimoniesOfPersons(Set.of(person)));
        List<Testimony> all = said.values().stream().flatMap(Collection::stream).toList();
        if (all.isEmpty()) {
            throw new RectificationRefused("No register speaks any more of "
                    + correction.function().map(FunctionId::value).orElse(person.value())
                    + ": there is nothing to put right");
        }
        return all;
    }

    private static Mandate held(RectificationTransaction register, PersonId person, FunctionId function) {
        return Optional.ofNullable(register.mandatesById(Set.of(function)).get(function))
                .filter(mandate -> mandate.person().equals(person))
                .filter(Mandate::isCurrent)
                .orElseThrow(() -> new RectificationRefused(function + " is no function that " + person + " holds"));
    }

    private Rectification rectification(
            Field field, Correction correction, List<Testimony> said, Facts given, LocalDate today) {
        Stream<String> believed = rules.merge(said).get(field).stream();
        Stream<String> others = said.stream().flatMap(one -> one.facts().get(field).stream());
        return new Rectification(
                0,
                correction.person(),
                correction.function(),
                Set.of(),
                field,
                given.get(field).orElse(""),
                Stream.concat(believed, others).distinct().toList(),
                correction.request(),
                today,
                correction.by());
    }

    private static void replace(RectificationTransaction register, Rectification one) {
        find(register, one.person(), one.function(), Set.of(one.field()))
                .forEach(former -> register.lift(former.number(), one.by(), one.on()));
        register.keep(one);
    }

    private static List<Rectification> find(
            RectificationTransaction register, PersonId person, Optional<FunctionId> function, Set<Field> fields) {
        return register.inForce().stream()
                .filter(one -> one.isOf(person, function) && fields.contains(one.field()))
                .toList();
    }

    /**
     * Has the registers' word count again.
     *
     * @param function of which the value is, in whichever term of it, when it is of one
     * @throws RectificationRefused when it is not put right
     */
    public void lift(PersonId person, Optional<FunctionId> function, Rectifiable value, String by, LocalDate today) {
        if (by.isBlank()) {
            throw new RectificationRefused("Name who records it: --by");
        }
        store.write(register -> {
            Admissible.checkPerson(register.consents(), person);
            List<Rectification> found = find(register, person, function, value.fields());
            if (found.isEmpty()) {
                throw new RectificationRefused(value.column() + " is not put right: `acteurs subject rectifications`");
            }
            found.forEach(one -> register.lift(one.number(), by, today));
            renew(register, person, terms(found), today);
            return found;
        });
    }

    private static Set<FunctionId> terms(List<Rectification> all) {
        Set<FunctionId> terms = new HashSet<>();
        all.forEach(one -> terms.addAll(one.terms()));
        return terms;
    }

    private void renew(
            RectificationTransaction register, PersonId person, Optional<FunctionId> function, LocalDate today) {
        renew(register, person, function.map(Set::of).orElse(Set.of()), today);
    }

    /** The client is told at once, whatever the cadence of the segment. */
    private void renew(RectificationTransaction register, PersonId person, Set<FunctionId> functions, LocalDate today) {
        GoldenPass golden = new GoldenPass(register, rules, today);
        GoldenPass.Batch batch = golden.batch();
        if (functions.isEmpty()) {
            golden.renewAlone(Set.of(person), batch);
        } else {
            golden.renewFunctionsAlone(functions, batch);
        }
        batch.moves(Urgent.RECTIFIED);
        golden.write(batch);
    }
}
