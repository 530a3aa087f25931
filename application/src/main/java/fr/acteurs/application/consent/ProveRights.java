package fr.acteurs.application.consent;

import fr.acteurs.domain.consent.Statement;
import fr.acteurs.domain.consent.Statements;
import fr.acteurs.domain.identity.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Proves what is kept beside the database: the journal of rights is whole and the register's own, the keys of the suppression
 * list are there, and of whomever the journal has closed the register lets nothing leave. It folds the journal anew and
 * believes no row.
 */
public final class ProveRights {

    private final ConsentLedger ledger;
    private final RightsJournal journal;
    private final KeyedHashes hashes;

    public ProveRights(ConsentLedger ledger, RightsJournal journal, KeyedHashes hashes) {
        this.ledger = ledger;
        this.journal = journal;
        this.hashes = hashes;
    }

    /** Looks at everything and changes nothing. */
    public RightsProof prove() {
        List<String> faults = new ArrayList<>();
        List<RightsEntry> entries = orFault(() -> journal.after(0), List.of(), faults);
        int keys = orFault(() -> hashes.keys().size(), 0, faults);
        RightsMark had = ledger.journalled();
        orFault(
                () -> {
                    journal.require(had);
                    return true;
                },
                false,
                faults);
        List<RightsEntry> followed =
                entries.stream().filter(entry -> entry.number() <= had.number()).toList();
        int closed = ledger.rehearse(consents -> closed(consents, followed, faults));
        return new RightsProof(journal.last().number(), had.number(), keys, closed, faults);
    }

    /** What stops every other command is told here beside all else. */
    private static <T> T orFault(Supplier<T> look, T otherwise, List<String> faults) {
        try {
            return look.get();
        } catch (RuntimeException broken) {
            faults.add(String.valueOf(broken.getMessage()));
            return otherwise;
        }
    }

    /** Of how many persons the journal lets nothing leave; of each of them whose rows might is told. */
    private static int closed(Consents consents, List<RightsEntry> entries, List<String> faults) {
        Map<PersonId, List<RightsEntry>> byPerson = new TreeMap<>();
        entries.forEach(entry -> consents.present(entry.said().person())
                .ifPresent(person -> byPerson.computeIfAbsent(person, first -> new ArrayList<>())
                        .add(entry)));
        byPerson.values().removeIf(ProveRights::lets);
        byPerson.forEach((person, said) -> {
            if (consents.permissionOf(person).lets()) {
                faults.add(person + " has closed everything by entry "
                        + said.get(said.size() - 1).number() + ", and rows of theirs may leave");
            }
        });
        return byPerson.size();
    }

    private static boolean lets(List<RightsEntry> said) {
        List<Statement> statements = said.stream()
                .flatMap(entry -> entry.said().statement().stream())
                .toList();
        return said.stream().noneMatch(entry -> entry.said().isErasure())
                && Statements.fold(statements).lets();
    }
}
