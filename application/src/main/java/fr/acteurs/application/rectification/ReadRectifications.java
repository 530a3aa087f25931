package fr.acteurs.application.rectification;

import fr.acteurs.application.register.RegisterView;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.register.Rectification;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells what persons have had put right, and what the registers have made of it since. */
public final class ReadRectifications {

    private final Rectifications store;
    private final RegisterView view;

    public ReadRectifications(Rectifications store, RegisterView view) {
        this.store = store;
        this.view = view;
    }

    /** What is put right, with what the registers say of it now. */
    public List<Standing> inForce() {
        return store.inForce().stream().map(this::standing).toList();
    }

    private Standing standing(Rectification one) {
        Stream<String> subjects = one.function().isEmpty()
                ? Stream.of(one.person().value())
                : one.terms().stream().map(FunctionId::value);
        return new Standing(
                one, subjects.flatMap(id -> view.testimonies(id).stream()).toList());
    }

    /** What is put right of this person, or of this function in whichever term of it, the earlier first. */
    public List<Rectification> of(String id) {
        return where(one -> one.function().isEmpty()
                ? one.person().value().equals(id)
                : one.terms().stream().map(FunctionId::value).anyMatch(id::equals));
    }

    /** All that is put right of this person, in every office of theirs too. */
    public List<Rectification> ofPerson(PersonId person) {
        return where(one -> one.person().equals(person));
    }

    private List<Rectification> where(Predicate<Rectification> wanted) {
        return store.inForce().stream().filter(wanted).toList();
    }
}
