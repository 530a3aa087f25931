package fr.acteurs.application.order;

import com.google.common.collect.ImmutableList;
import fr.acteurs.application.contract.Declaration;
import fr.acteurs.application.contract.Declaration.Head;
import fr.acteurs.application.contract.Declaration.Ordered;
import fr.acteurs.domain.feed.ExtrasSchema.About;
import fr.acteurs.domain.source.SourceCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Further information that a source of the contract gives for an order form.
 *
 * @param columns in which it is delivered, in the order of the contract
 */
public record OrderedExtras(String order, SourceCode source, About about, List<String> columns) {

    public OrderedExtras {
        columns = List.copyOf(columns);
    }

    /** All that these sources give for orders, in the order of the contract. */
    static List<OrderedExtras> of(Collection<Declaration> sources) {
        return sources.stream().flatMap(source -> of(source).stream()).toList();
    }

    private static List<OrderedExtras> of(Declaration source) {
        ImmutableList.Builder<OrderedExtras> all = ImmutableList.builder();
        SourceCode code = source.description().code();
        source.columns().extras().ifPresent(ordered -> all.add(of(ordered, code, About.BODIES)));
        source.columns().heads().stream()
                .map(Head::extras)
                .flatMap(Optional::stream)
                .forEach(ordered -> all.add(of(ordered, code, About.FUNCTIONS)));
        return all.build();
    }

    private static OrderedExtras of(Ordered ordered, SourceCode source, About about) {
        return new OrderedExtras(
                ordered.order(), source, about, List.copyOf(ordered.columns().keySet()));
    }
}
