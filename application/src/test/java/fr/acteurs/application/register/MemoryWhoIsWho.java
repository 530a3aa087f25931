package fr.acteurs.application.register;

import fr.acteurs.application.register.MemoryTables.Said;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.register.Redirection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Why the identifiers of a register in memory stand for whom they stand for. */
record MemoryWhoIsWho(MemoryTables tables) implements WhoIsWho {

    @Override
    public List<Recognition> recognitions(String id) {
        return tables.said.values().stream()
                .flatMap(said -> recognition(said, id))
                .sorted(Comparator.comparing(Recognition::function)
                        .thenComparing(one -> one.source().value())
                        .thenComparing(Recognition::dataset))
                .toList();
    }

    private static Stream<Recognition> recognition(Said said, String id) {
        PersonId person = said.stored().link().person();
        return said.stored().link().anchor().map(FunctionId::value).stream()
                .filter(function ->
                        function.equals(id) || String.valueOf(person).equals(id))
                .map(function ->
                        new Recognition(said.name().source(), said.name().dataset(), function, said.by()));
    }

    @Override
    public List<Doubt> doubts(String id) {
        return tables.reviews.values().stream()
                .flatMap(pair -> doubt(pair, id))
                .sorted(Comparator.comparing(Doubt::other))
                .toList();
    }

    private static Stream<Doubt> doubt(ToReview pair, String id) {
        if (pair.person().value().equals(id)) {
            return Stream.of(new Doubt(pair.other().value(), pair.evidence()));
        }
        return pair.other().value().equals(id)
                ? Stream.of(new Doubt(pair.person().value(), pair.evidence()))
                : Stream.empty();
    }

    @Override
    public List<Redirection> redirections(String id) {
        return tables.redirections.stream()
                .filter(one -> one.former().equals(id) || one.current().equals(id))
                .toList();
    }
}
