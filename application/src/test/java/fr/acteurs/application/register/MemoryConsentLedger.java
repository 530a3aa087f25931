package fr.acteurs.application.register;

import fr.acteurs.application.consent.ConsentLedger;
import fr.acteurs.application.consent.ConsentRefused;
import fr.acteurs.application.consent.Consents;
import fr.acteurs.application.consent.Recorded;
import fr.acteurs.application.consent.RightsMark;
import fr.acteurs.application.consent.Wording;
import fr.acteurs.domain.consent.KeyedHash;
import fr.acteurs.domain.consent.Origin;
import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.consent.Stance;
import fr.acteurs.domain.consent.Statement;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.source.SourceCode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The reference {@link ConsentLedger}, beside a register in memory. */
final class MemoryConsentLedger implements ConsentLedger {

    private static final SourceCode HAND = SourceCode.of("consentement");
    private static final Comparator<Recorded> EFFECT = Comparator.<Recorded, Object>comparing(
                    one -> one.statement().at(), Comparator.comparing(Object::toString))
            .thenComparing(one -> one.statement().stance() == Stance.OPPOSE ? 1 : 0)
            .thenComparing(one -> one.statement().stance());

    private final MemoryRegister register;

    MemoryConsentLedger(MemoryRegister register) {
        this.register = register;
    }

    @Override
    public <T> T write(Function<Consents, T> work) {
        return register.change(copy -> work.apply(new MemoryTransaction(copy, HAND, "").consents()));
    }

    @Override
    public <T> T rehearse(Function<Consents, T> work) {
        return work.apply(new MemoryTransaction(register.tables().copy(), HAND, "").consents());
    }

    @Override
    public List<Recorded> saidBy(PersonId person) {
        return consents().recordedOf(person).toList();
    }

    @Override
    public Optional<Permission> permissionOf(PersonId person) {
        return consents().present(person).map(consents()::permissionOf);
    }

    private MemoryConsents consents() {
        return new MemoryConsents(register.tables(), date -> 0);
    }

    @Override
    public void keep(Wording wording) {
        register.<Void>change(copy -> {
            Wording kept = copy.wordings.putIfAbsent(wording.version(), wording);
            if (kept != null && !kept.text().equals(wording.text())) {
                throw new ConsentRefused("another text");
            }
            return null;
        });
    }

    @Override
    public Optional<Wording> wording(String version) {
        return Optional.ofNullable(register.tables().wordings.get(version));
    }

    @Override
    public Set<String> keysInUse() {
        return register.tables().suppression.keySet().stream()
                .map(KeyedHash::key)
                .collect(Collectors.toSet());
    }

    @Override
    public RightsMark journalled() {
        return register.tables().journalled;
    }

    @Override
    public void eachRecorded(BiConsumer<PersonId, Recorded> each) {
        register.tables()
                .statements
                .forEach(one ->
                        each.accept(register.tables().present(one.statement().person()), one));
    }

    @Override
    public List<Recorded> objections() {
        Map<List<Object>, Recorded> last = new LinkedHashMap<>();
        register.tables().statements.stream()
                .filter(one -> decides(one.statement()))
                .sorted(EFFECT)
                .forEach(one -> last.put(subject(one.statement()), one));
        return last.values().stream()
                .filter(one -> one.statement().stance() == Stance.OPPOSE)
                .sorted(Comparator.<Recorded, PersonId>comparing(
                                one -> one.statement().person())
                        .thenComparing(Recorded::number))
                .toList();
    }

    /** Whether it makes an opposition, or takes one back. */
    private static boolean decides(Statement said) {
        return said.stance() == Stance.OPPOSE
                || said.stance() == Stance.LEVE
                || (said.stance() == Stance.CONSENTI && said.origin() == Origin.PERSON);
    }

    private List<Object> subject(Statement statement) {
        return List.of(register.tables().present(statement.person()), statement.use());
    }
}
