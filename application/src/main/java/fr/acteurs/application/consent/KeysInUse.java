package fr.acteurs.application.consent;

import fr.acteurs.domain.consent.KeyedHash;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/** Names of the keys without which somebody is not known again whom the register, or the journal beside it, must know. */
public final class KeysInUse implements Supplier<Set<String>> {

    private final ConsentLedger ledger;
    private final RightsJournal journal;

    public KeysInUse(ConsentLedger ledger, RightsJournal journal) {
        this.ledger = ledger;
        this.journal = journal;
    }

    @Override
    public Set<String> get() {
        Set<String> names = new HashSet<>(ledger.keysInUse());
        journal.after(ledger.journalled().number()).stream()
                .flatMap(entry -> entry.said().hashes().stream())
                .map(KeyedHash::key)
                .forEach(names::add);
        return names;
    }
}
