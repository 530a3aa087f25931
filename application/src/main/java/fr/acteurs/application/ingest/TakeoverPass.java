package fr.acteurs.application.ingest;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import fr.acteurs.application.register.Edition;
import fr.acteurs.application.register.RegisterTransaction;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.entity.Succession;
import fr.acteurs.domain.entity.Succession.Kind;
import fr.acteurs.domain.entity.Takeover;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.SourceCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What SIRENE tells of establishments that carry on what another did. A body whose own SIRET is the former one, open or
 * closed, is followed by the open body of the legal person that the successor belongs to. Nothing closes by it: a body ends
 * when those who bring it lose it, and names then who stands in its place. Of communes INSEE's movements tell that, and of
 * any body other evidence may have told it: a second word would leave two successors, of whom none is named. All takeovers
 * that the source lists are looked at in each of its editions, for a body may come after the first that told of it.
 */
final class TakeoverPass {

    static final SourceCode SOURCE = SourceCode.of("sirene-successions");

    private final RegisterTransaction transaction;
    private final SuccessionPass successions;
    private final Edition edition;

    TakeoverPass(RegisterTransaction transaction, SuccessionPass successions, Edition edition) {
        this.transaction = transaction;
        this.successions = successions;
        this.edition = edition;
    }

    /** Lets all takeovers that are due take effect, and takes back what follows from none of them any more. */
    void apply() {
        if (edition.source().equals(SOURCE)) {
            List<Takeover> due = transaction.bodies().takeovers(SOURCE, edition.asOf()).stream()
                    .filter(takeover -> !takeover.on().isAfter(edition.asOf()))
                    .toList();
            Map<EntityKey, EntityId> after = transaction.entities(
                    due.stream().map(TakeoverPass::successor).distinct().toList());
            takeBack(due, after);
            link(due, after);
        }
    }

    private void link(List<Takeover> due, Map<EntityKey, EntityId> after) {
        Map<Siret, EntityId> before = transaction.bodies().everOf(sirets(due, Takeover::former));
        Set<EntityId> told = told(Set.copyOf(before.values()));
        due.forEach(takeover -> {
            EntityId former = before.get(takeover.former());
            EntityId successor = after.get(successor(takeover));
            if (former != null && successor != null && !former.equals(successor) && !told.contains(former)) {
                successions.follow(former, successor, takeover.on(), Succession.BY_SIRENE);
            }
        });
    }

    /**
     * SIRENE has withdrawn the takeover, or its successor is another body by now: links of before give way, or a body would
     * have two successors. Of two bodies that have closed SIRENE is read no more, and what it told stands.
     */
    private void takeBack(List<Takeover> due, Map<EntityKey, EntityId> after) {
        List<Succession> links = transaction.bodies().linkedBy(Succession.BY_SIRENE);
        Map<EntityId, LegalEntity> bodies = transaction.entitiesById(links.stream()
                .flatMap(link -> Stream.of(link.former(), link.successor()))
                .collect(Collectors.toSet()));
        ImmutableListMultimap<LocalDate, Takeover> byDay = Multimaps.index(due, Takeover::on);
        transaction
                .bodies()
                .takeBack(links.stream()
                        .map(link -> new Tie(link, known(bodies, link.former()), known(bodies, link.successor())))
                        .filter(tie -> tie.isRead()
                                && byDay.get(tie.link().on()).stream()
                                        .noneMatch(takeover -> tie.isBy(takeover, after.get(successor(takeover)))))
                        .map(Tie::link)
                        .toList());
    }

    private static LegalEntity known(Map<EntityId, LegalEntity> bodies, EntityId id) {
        return Objects.requireNonNull(bodies.get(id), id::value);
    }

    /** A link and its two bodies. */
    private record Tie(Succession link, LegalEntity former, LegalEntity successor) {

        /** Whether SIRENE is read for one of the two. */
        boolean isRead() {
            return isFollowed(former) || isFollowed(successor);
        }

        private static boolean isFollowed(LegalEntity body) {
            return body.isOpen() && body.attribution() == null;
        }

        /** @param heir the open body that the takeover's successor is, if it is one */
        boolean isBy(Takeover takeover, @Nullable EntityId heir) {
            boolean leadsHere =
                    heir == null ? takeover.successor().siren().equals(successor.siren()) : heir.equals(successor.id());
            return leadsHere && takeover.former().siren().equals(former.siren());
        }
    }

    /** Bodies of which others tell who comes after them. */
    private Set<EntityId> told(Set<EntityId> bodies) {
        Stream<EntityId> communes = transaction.entitiesById(bodies).values().stream()
                .filter(body -> body.insee() != null)
                .map(LegalEntity::id);
        Stream<EntityId> followed = transaction.bodies().successors(bodies).stream()
                .filter(link -> link.kind() == Kind.REPLACES && !link.why().equals(Succession.BY_SIRENE))
                .map(Succession::former);
        return Stream.concat(communes, followed).collect(Collectors.toSet());
    }

    private static EntityKey successor(Takeover takeover) {
        return EntityKey.unit(takeover.successor());
    }

    private static Set<Siret> sirets(List<Takeover> takeovers, Function<Takeover, Siret> which) {
        return takeovers.stream().map(which).collect(Collectors.toSet());
    }
}
