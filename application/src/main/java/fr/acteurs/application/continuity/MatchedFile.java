package fr.acteurs.application.continuity;

import fr.acteurs.application.Progress;
import fr.acteurs.domain.mandate.Functions;
import java.util.List;
import java.util.function.Consumer;

/**
 * One file of the previous provider on its way through the matching: every row staged, then settled as a whole. Of a file
 * of contacts all bodies come first: a row that gives no number of its body has the one that other rows give it.
 */
final class MatchedFile {

    private final TheirFile file;
    private final Matching matching;
    private final RowResolver resolver;
    private final Progress progress;
    private long seen;

    MatchedFile(TheirFile file, Matching matching, Functions functions, Progress progress) {
        this.file = file;
        this.matching = matching;
        this.resolver = new RowResolver(matching, functions);
        this.progress = progress;
    }

    /** @param matched what is done with each row beside staging it */
    void match(Consumer<Resolved> matched) {
        if (file.isOfContacts()) {
            file.read(rows -> matching.stage(resolver.bodies(rows)), unreadable -> {});
            matching.settle();
        }
        file.read(
                rows -> {
                    List<Resolved> resolved = resolver.resolve(rows);
                    matching.stage(resolved.stream()
                            .flatMap(row -> row.findings().stream())
                            .toList());
                    resolved.forEach(matched);
                    progress.report("match", seen += rows.size());
                },
                bad -> matching.stage(List.of(bad)));
        matching.settle();
    }
}
