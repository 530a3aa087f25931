package fr.acteurs.domain.feed;

import static fr.acteurs.domain.feed.FeedColumn.column;
import static fr.acteurs.domain.feed.Texts.yesNo;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The file {@code FON}: the columns of {@link ContactFeed} that speak of the function; what they say of the person stands in
 * {@code PER}, of the body in {@code ORG}, and the sectors in {@code SEC}.
 */
public final class FunctionFeed {

    private static final Set<String> ELSEWHERE = ImmutableSet.<String>builder()
            .add("siret", "organisme_libelle", "segments", "secteurs")
            .addAll(PersonColumns.all().stream().map(FeedColumn::name).toList())
            .build();

    public static final FeedSchema<ReleasableContact> SCHEMA =
            new FeedSchema<>(FeedRole.FON, columns(), ContactFeed.IDS);

    private FunctionFeed() {}

    private static List<FeedColumn<ReleasableContact>> columns() {
        List<FeedColumn<ReleasableContact>> columns = new ArrayList<>(ContactFeed.columns());
        columns.removeIf(column -> ELSEWHERE.contains(column.name()));
        columns.add(column("elective", 1, "M", "")
                .means("O pour une fonction élective : ce que PER réserve aux élus se lit avec elle")
                .from(r -> yesNo(r.portrait().isElected())));
        return columns;
    }
}
