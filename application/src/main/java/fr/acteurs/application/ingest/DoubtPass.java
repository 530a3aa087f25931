package fr.acteurs.application.ingest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import fr.acteurs.application.consent.ConsentPass;
import fr.acteurs.application.consent.KeyedHashes;
import fr.acteurs.application.register.RegisterTransaction;
import fr.acteurs.application.register.ToReview;
import fr.acteurs.domain.consent.SuppressionList;
import fr.acteurs.domain.consent.Traits;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.register.Evidence;
import fr.acteurs.domain.register.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Notes of whom a human has to say whether they are one. A newcomer who may be somebody that objects is withheld from the
 * start: another spelling, in whichever source, brings nobody back.
 */
final class DoubtPass {

    private final RegisterTransaction transaction;
    private final KeyedHashes hashes;
    private final SuppressionList suppressed;
    private final ConsentPass consents;
    private final Set<PersonId> doubtful = new HashSet<>();
    private final Map<PersonId, PersonId> knownAgain = new HashMap<>();
    private final Map<Office, PersonId> erased = new HashMap<>();
    private final List<ToReview> inTheirPlace = new ArrayList<>();

    DoubtPass(RegisterTransaction transaction, KeyedHashes hashes, LocalDate today) {
        this.transaction = transaction;
        this.hashes = hashes;
        this.suppressed = transaction.consents().suppressed();
        this.consents = new ConsentPass(transaction.consents(), hashes, today);
        transaction.consents().functionsOfErased().forEach(one -> erased.put(Office.of(one), one.person()));
    }

    /** A function in a body. */
    private record Office(EntityId body, FunctionCode function) {

        static Office of(Mandate mandate) {
            return new Office(mandate.entity(), mandate.function());
        }
    }

    /**
     * Somebody whom nobody was found to be, by a name at least: a number or a mailbox may tell. Who comes to the place of
     * somebody erased may be they, under another spelling: of them we have no name to compare.
     */
    void newcomer(PersonId newcomer, Seated seated) {
        if (suppressed.isEmpty()) {
            return;
        }
        suppressed.find(hashes.all(Traits.of(seated.facts()))).ifPresent(known -> knownAgain.put(newcomer, known));
        Optional.ofNullable(erased.get(new Office(seated.entity(), seated.function())))
                .map(gone -> new ToReview(newcomer, gone, new Evidence(Level.DOUBT, Set.of())))
                .ifPresent(inTheirPlace::add);
    }

    void review(Collection<ToReview> found) {
        List<ToReview> pairs = ImmutableList.<ToReview>builder()
                .addAll(found)
                .addAll(inTheirPlace)
                .build();
        inTheirPlace.clear();
        transaction.review(pairs);
        if (!suppressed.isEmpty()) {
            Set<PersonId> withheld = suppressed.persons().keySet();
            pairs.stream()
                    .filter(pair -> withheld.contains(pair.person()) || withheld.contains(pair.other()))
                    .flatMap(pair -> Stream.of(pair.person(), pair.other()))
                    .forEach(doubtful::add);
        }
    }

    /** All newcomers are in the register. */
    void end() {
        knownAgain.forEach((newcomer, known) -> consents.inherit(newcomer, known, Instant.MIN));
        consents.settle(Sets.union(doubtful, knownAgain.keySet()));
    }
}
