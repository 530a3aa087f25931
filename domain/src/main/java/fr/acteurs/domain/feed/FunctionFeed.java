package fr.acteurs.domain.feed;

import com.google.common.collect.ImmutableSet;
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
        return ContactFeed.columns().stream()
                .filter(column -> !ELSEWHERE.contains(column.name()))
                .toList();
    }
}
