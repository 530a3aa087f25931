package fr.acteurs.application.contract;

import fr.acteurs.application.register.GoldenPass;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.register.Differences;
import fr.acteurs.domain.register.GoldenRules;
import fr.acteurs.domain.register.Testimony;
import fr.acteurs.domain.segment.Standing;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All open bodies, a chunk at a time, under another contract than before. */
final class ContractPass {

    private static final int CHUNK = 4_000;

    private final ContractTransaction transaction;
    private final GoldenRules rules;
    private final GoldenPass golden;
    private final Map<EntityKind, Standing> before;
    private final Map<EntityKind, Standing> now;
    private long bodies;
    private long functions;

    ContractPass(
            ContractTransaction transaction,
            GoldenRules rules,
            Map<EntityKind, Standing> before,
            Map<EntityKind, Standing> now,
            LocalDate today) {
        this.transaction = transaction;
        this.rules = rules;
        this.golden = new GoldenPass(transaction, rules, today);
        this.before = before;
        this.now = now;
    }

    long bodies() {
        return bodies;
    }

    long functions() {
        return functions;
    }

    void run() {
        transaction.eachOpenBody(CHUNK, this::chunk);
    }

    /** A body before and under the contract. */
    private record Reviewed(LegalEntity was, LegalEntity is) {}

    private void chunk(List<LegalEntity> chunk) {
        Map<EntityId, Reviewed> reviewed = review(chunk);
        GoldenPass.Batch batch = golden.batch();
        reviewed.values().forEach(body -> move(body, batch));
        transaction.currentMandatesIn(reviewed.keySet()).stream()
                .filter(mandate -> isShownOtherwise(mandate, reviewed))
                .forEach(mandate -> {
                    functions++;
                    batch.touch(mandate, "contract");
                });
        golden.write(batch);
    }

    private Map<EntityId, Reviewed> review(List<LegalEntity> chunk) {
        Map<EntityId, List<Testimony>> said = transaction.testimoniesOfEntities(
                chunk.stream().map(LegalEntity::id).collect(Collectors.toSet()));
        Map<EntityId, Reviewed> reviewed = new HashMap<>();
        chunk.forEach(was -> reviewed.put(was.id(), new Reviewed(was, classified(was, said))));
        return reviewed;
    }

    private LegalEntity classified(LegalEntity was, Map<EntityId, List<Testimony>> said) {
        List<Testimony> testimonies = said.getOrDefault(was.id(), List.of());
        if (testimonies.isEmpty()) {
            return was;
        }
        LegalEntity anew = rules.entity(was.id(), testimonies, was.state());
        return was.but()
                .kind(anew.kind())
                .alsoOf(anew.alsoOf())
                .sectors(anew.sectors())
                .build();
    }

    private void move(Reviewed body, GoldenPass.Batch batch) {
        Set<String> fields = Differences.between(body.was, body.is);
        if (fields.isEmpty() && !segments(before, body.was).equals(segments(now, body.is))) {
            fields = Set.of("segments");
        }
        bodies += fields.isEmpty() ? 0 : 1;
        batch.renewed(body.is, fields);
    }

    private boolean isShownOtherwise(Mandate mandate, Map<EntityId, Reviewed> reviewed) {
        Reviewed body = reviewed.get(mandate.entity());
        return body != null
                && (!segments(before, body.was).equals(segments(now, body.is))
                        || wishes(before, body.was, mandate.function()) != wishes(now, body.is, mandate.function()));
    }

    private static Set<Integer> segments(Map<EntityKind, Standing> standings, LegalEntity body) {
        return kinds(body)
                .flatMap(kind -> ApplyContract.standing(standings, kind).segments().stream())
                .collect(Collectors.toSet());
    }

    private static boolean wishes(Map<EntityKind, Standing> standings, LegalEntity body, FunctionCode function) {
        return kinds(body)
                .anyMatch(
                        kind -> ApplyContract.standing(standings, kind).wished().contains(function));
    }

    private static Stream<EntityKind> kinds(LegalEntity body) {
        return Stream.concat(Stream.of(body.kind()), body.alsoOf().stream());
    }
}
