package fr.acteurs.application.register;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import fr.acteurs.application.contract.ContractInForce;
import fr.acteurs.application.contract.ContractTransaction;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.segment.Standing;
import fr.acteurs.domain.source.SourceCode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The contract by which a register in memory runs. */
public final class MemoryContract implements ContractInForce {

    private final MemoryRegister register;

    public MemoryContract(MemoryRegister register) {
        this.register = register;
    }

    @Override
    public Map<EntityKind, Standing> standings() {
        return ImmutableMap.copyOf(register.tables().standings);
    }

    @Override
    public <T> T write(Function<ContractTransaction, T> work) {
        return register.change(tables -> work.apply(new Transaction(tables)));
    }

    @Override
    public <T> T rehearse(Function<ContractTransaction, T> work) {
        return work.apply(new Transaction(register.tables().copy()));
    }

    private static final class Transaction extends MemoryTransaction implements ContractTransaction {

        Transaction(MemoryTables tables) {
            super(tables, SourceCode.of("contrat"), "");
        }

        @Override
        public void eachOpenBody(int chunk, Consumer<List<LegalEntity>> work) {
            List<LegalEntity> open = tables.entities.values().stream()
                    .filter(LegalEntity::isOpen)
                    .sorted(Comparator.comparing(LegalEntity::id))
                    .toList();
            Lists.partition(open, chunk).forEach(work);
        }

        @Override
        public void keep(Map<EntityKind, Standing> standings) {
            tables.standings.clear();
            tables.standings.putAll(standings);
        }
    }
}
