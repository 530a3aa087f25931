package fr.acteurs.domain.register;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.SourceCode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is believed: for each group of fields the sources in order, best first. The merge is a pure function of the
 * testimonies, whatever the order in which they came (tender 3.7, exactitude).
 *
 * <p>A source without a rank comes after those that have one, and the directories last. Within one rank a source that still lists the subject beats one that does not, then the later date wins.
 */
public final class Precedence {

    private static final SourceCode COG = SourceCode.of("cog-communes");
    /** The same publisher's word on codes, of the same weight: the later one counts. */
    private static final SourceCode MOVEMENTS = SourceCode.of("cog-mouvements");

    private static final SourceCode EPCI = SourceCode.of("dgcl-epci");
    private static final SourceCode AN = SourceCode.of("an-acteurs");
    private static final SourceCode POPULATIONS = SourceCode.of("insee-populations");

    private static final SourceCode DILA_LOCAL = SourceCode.of("dila-local");
    private static final SourceCode DILA_STATE = SourceCode.of("dila-etat");
    private static final SourceCode UNITS = SourceCode.of("sirene-unites");
    private static final SourceCode ESTABLISHMENTS = SourceCode.of("sirene-etablissements");
    private static final SourceCode BANATIC = SourceCode.of("banatic-groupements");

    /** They know best how a body is reached; what it is called and numbered, every register of legal persons knows better. */
    private static final Set<SourceCode> DIRECTORIES = Set.of(DILA_LOCAL, DILA_STATE);

    private static final ImmutableListMultimap<Field.Group, Field> FIELDS =
            Multimaps.index(Arrays.asList(Field.values()), Field::group);

    private final ImmutableListMultimap<Field.Group, SourceCode> order;

    private Precedence(ImmutableListMultimap<Field.Group, SourceCode> order) {
        this.order = order;
    }

    /** The order of the standard sources: each register first for what it is the official publisher of. */
    public static Precedence standard() {
        return new Precedence(ImmutableListMultimap.<Field.Group, SourceCode>builder()
                .putAll(Field.Group.NAME, COG, EPCI, BANATIC, UNITS)
                .putAll(Field.Group.KIND, COG, EPCI)
                .putAll(Field.Group.LEGAL_CATEGORY, UNITS, COG, EPCI)
                .putAll(Field.Group.TRADE_NAME, DILA_LOCAL, DILA_STATE)
                .putAll(Field.Group.SIRET, UNITS, ESTABLISHMENTS)
                .putAll(Field.Group.PHONE, DILA_LOCAL, DILA_STATE)
                .putAll(Field.Group.EMAIL, DILA_LOCAL, DILA_STATE)
                .putAll(Field.Group.WEB, DILA_LOCAL, DILA_STATE)
                .putAll(Field.Group.ADDRESS, DILA_LOCAL, DILA_STATE, ESTABLISHMENTS)
                .putAll(Field.Group.PLACE, COG)
                .putAll(Field.Group.SIREN, EPCI)
                .putAll(Field.Group.PARENT, EPCI)
                .putAll(Field.Group.POPULATION, POPULATIONS, COG, EPCI)
                .putAll(Field.Group.PERSON, AN)
                .putAll(Field.Group.MANDATE, AN)
                .putAll(Field.Group.PAGES, AN)
                .build());
    }

    /** One set of facts out of all, group by group. */
    public Facts merge(Collection<Testimony> testimonies) {
        return testimonies.size() == 1 ? testimonies.iterator().next().facts() : mergeSeveral(testimonies);
    }

    private Facts mergeSeveral(Collection<Testimony> testimonies) {
        Facts.Builder merged = Facts.builder();
        for (Field.Group group : spokenOf(testimonies)) {
            best(group, testimonies)
                    .ifPresent(best -> fieldsOf(group)
                            .forEach(f -> merged.say(f, best.facts().get(f))));
        }
        return merged.build();
    }

    private static Set<Field.Group> spokenOf(Collection<Testimony> testimonies) {
        Set<Field.Group> groups = EnumSet.noneOf(Field.Group.class);
        testimonies.forEach(one -> one.facts().values().keySet().forEach(field -> groups.add(field.group())));
        return groups;
    }

    /** The testimony that a group of fields is taken from. */
    public Optional<Testimony> best(Field.Group group, Collection<Testimony> testimonies) {
        return testimonies.stream().filter(t -> speaksOf(group, t)).min(believed(group));
    }

    private Comparator<Testimony> believed(Field.Group group) {
        List<SourceCode> ranks = order.get(group);
        return Comparator.comparingInt((Testimony t) -> rank(ranks, t.source()))
                .thenComparing(Testimony::present, Comparator.reverseOrder())
                .thenComparing(Testimony::asOf, Comparator.reverseOrder())
                .thenComparing(Testimony::source)
                .thenComparing(t -> t.facts().canonical());
    }

    private static int rank(List<SourceCode> ranks, SourceCode source) {
        int rank = ranks.indexOf(source.equals(MOVEMENTS) ? COG : source);
        return rank < 0 ? ranks.size() + (DIRECTORIES.contains(source) ? 1 : 0) : rank;
    }

    private static boolean speaksOf(Field.Group group, Testimony testimony) {
        return fieldsOf(group).stream().anyMatch(f -> testimony.facts().get(f).isPresent());
    }

    private static Collection<Field> fieldsOf(Field.Group group) {
        return FIELDS.get(group);
    }
}
