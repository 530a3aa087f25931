package fr.acteurs.application.register;

import com.google.common.collect.Multimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Sets;
import fr.acteurs.application.register.GoldenPass.Batch;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Functions.Office;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.register.Classification;
import fr.acteurs.domain.register.GoldenRules;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds anew which function does most honour to the persons of whom one begins, ends or is given away (tender 3.2,
 * "Fonction protocolaire"); all rows of a person show it, so all of them move with it.
 */
final class HonourPass {

    /** Of bodies whose kind makes no difference to the honour. */
    private static final EntityKind NO_MATTER = Classification.NONE;

    private final GoldenRecords register;
    private final GoldenRules rules;
    private final Batch batch;

    HonourPass(GoldenRecords register, GoldenRules rules, Batch batch) {
        this.register = register;
        this.rules = rules;
        this.batch = batch;
    }

    void run() {
        Set<PersonId> holders = batch.holders();
        if (holders.isEmpty()) {
            return;
        }
        Multimap<PersonId, Mandate> held = held(holders);
        Map<EntityId, EntityKind> kinds = kinds(held.values());
        persons(holders).forEach((id, was) -> {
            NaturalPerson is = was.honoured(highest(held.get(id), kinds));
            if (!Objects.equals(was.highest(), is.highest())) {
                batch.honoured(is);
                held.get(id).forEach(mandate -> batch.touch(mandate, "person"));
            }
        });
    }

    private @Nullable String highest(Collection<Mandate> held, Map<EntityId, EntityKind> kinds) {
        List<Office> offices = held.stream()
                .map(mandate -> new Office(mandate.function(), kinds.getOrDefault(mandate.entity(), NO_MATTER)))
                .toList();
        return rules.highest(offices).map(FunctionCode::code).orElse(null);
    }

    /** The functions that each will hold. */
    private Multimap<PersonId, Mandate> held(Set<PersonId> holders) {
        Map<FunctionId, Mandate> all = new HashMap<>();
        Set<PersonId> known =
                holders.stream().filter(id -> !batch.isNewcomer(id)).collect(Collectors.toSet());
        register.currentMandatesOf(known).forEach(mandate -> all.put(mandate.id(), mandate));
        batch.movingFunctions().forEach(mandate -> all.put(mandate.id(), mandate));
        Multimap<PersonId, Mandate> held =
                MultimapBuilder.hashKeys().arrayListValues().build();
        all.values().stream().filter(Mandate::isCurrent).forEach(mandate -> held.put(mandate.person(), mandate));
        return held;
    }

    /** Kinds of bodies, as far as they decide. */
    private Map<EntityId, EntityKind> kinds(Collection<Mandate> mandates) {
        Set<EntityId> deciding = mandates.stream()
                .filter(mandate -> rules.functions().ranksByKind(mandate.function()))
                .map(Mandate::entity)
                .collect(Collectors.toSet());
        Map<EntityId, EntityKind> kinds = new HashMap<>();
        register.entitiesById(deciding).forEach((id, body) -> kinds.put(id, body.kind()));
        deciding.forEach(id -> batch.moving(id).map(LegalEntity::kind).ifPresent(kind -> kinds.put(id, kind)));
        return kinds;
    }

    private Map<PersonId, NaturalPerson> persons(Set<PersonId> holders) {
        Map<PersonId, NaturalPerson> persons = new HashMap<>();
        Set<PersonId> moving =
                holders.stream().filter(id -> batch.moving(id).isPresent()).collect(Collectors.toSet());
        moving.forEach(id -> persons.put(id, batch.moving(id).orElseThrow()));
        persons.putAll(register.personsById(Sets.difference(holders, moving)));
        return persons;
    }
}
