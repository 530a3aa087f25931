package fr.acteurs.adapters.csv.feed;

import static fr.acteurs.adapters.csv.feed.Chain.MONDAY;
import static fr.acteurs.adapters.csv.feed.Chain.TUESDAY;
import static fr.acteurs.application.publish.Invented.commune;
import static fr.acteurs.application.publish.Invented.communes;
import static fr.acteurs.application.publish.Invented.mayor;
import static fr.acteurs.application.publish.Invented.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.acteurs.adapters.json.NomenclatureJson;
import fr.acteurs.application.audit.AuditDelivery;
import fr.acteurs.application.audit.AuditRefused;
import fr.acteurs.application.audit.Audited;
import fr.acteurs.application.audit.Audited.Finding;
import fr.acteurs.application.audit.Basis;
import fr.acteurs.application.consent.ConsentLedger;
import fr.acteurs.application.consent.InformationBook;
import fr.acteurs.application.consent.InformationBook.UntoldPerson;
import fr.acteurs.application.consent.KeepInformation;
import fr.acteurs.application.consent.Recorded;
import fr.acteurs.application.publish.Moves;
import fr.acteurs.application.register.RegisterView;
import fr.acteurs.domain.consent.Origin;
import fr.acteurs.domain.consent.Permission.Withheld;
import fr.acteurs.domain.consent.Proof;
import fr.acteurs.domain.consent.Stance;
import fr.acteurs.domain.consent.Statement;
import fr.acteurs.domain.consent.SuppressionList;
import fr.acteurs.domain.consent.Use;
import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.entity.Diffusion;
import fr.acteurs.domain.feed.Perimeter;
import fr.acteurs.domain.feed.Profile;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.PersonId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that were delivered beside ledgers that say something else: each such line is found, by its id. */
final class AuditDeliveryTest {

    @TempDir
    private Path folder;

    private Chain chain;
    private final List<Recorded> recorded = new ArrayList<>();
    private final List<UntoldPerson> untold = new ArrayList<>();
    private final List<FunctionId> unattested = new ArrayList<>();
    private Map<PersonId, Withheld> withheld = Map.of();
    private boolean isCondition;

    @BeforeEach
    void three_mayors() {
        chain = Chain.withMonday(folder);
    }

    private Audited audit() {
        ConsentLedger consents = mock(ConsentLedger.class);
        doAnswer(call -> {
                    BiConsumer<PersonId, Recorded> each = call.getArgument(0);
                    recorded.forEach(one -> each.accept(one.statement().person(), one));
                    return null;
                })
                .when(consents)
                .eachRecorded(any());
        when(consents.rehearse(any())).thenReturn(new SuppressionList(withheld, Map.of(), Set.of()));
        RegisterView view = mock(RegisterView.class);
        doAnswer(call -> {
                    Consumer<FunctionId> each = call.getArgument(0);
                    unattested.forEach(each);
                    return null;
                })
                .when(view)
                .unattested(any());
        InformationBook book = mock(InformationBook.class);
        doAnswer(call -> {
                    Consumer<UntoldPerson> each = call.getArgument(0);
                    untold.forEach(each);
                    return null;
                })
                .when(book)
                .untoldPersons(any());
        KeepInformation information = new KeepInformation(book, consents, (file, each) -> {}, isCondition);
        return new AuditDelivery(chain.ledger, chain.spool(), consents, information, view, NomenclatureJson.functions())
                .audit(ChannelCode.DCLIC);
    }

    private void said(int person, Optional<Use> use, Stance stance, long revision) {
        recorded.add(
                new Recorded(recorded.size() + 1L, statement(person, use, stance), "alice", Instant.EPOCH, revision));
    }

    private static Statement statement(int person, Optional<Use> use, Stance stance) {
        return new Statement(
                person(person).id(),
                use,
                stance == Stance.CONSENTI ? Optional.of(mayor(person, person).entity()) : Optional.empty(),
                stance,
                Instant.parse("2026-03-01T09:00:00Z"),
                Origin.PERSON,
                new Proof("COURRIER", "C-1", "V1"));
    }

    private static String function(int number) {
        return mayor(number, number).id().value();
    }

    @ParameterizedTest
    @EnumSource
    void lines_of_whom_nobody_has_said_anything_rest_on_the_register(Profile profile) {
        chain = new Chain(folder.resolve("again"));
        chain.channel = new Channel(ChannelCode.DCLIC, "D'clic", profile, Perimeter.FRANCE);
        chain.moves(communes(1, 3), MONDAY);
        chain.publish(MONDAY);
        Audited audited = audit();
        assertThat(audited.found()).isZero();
        assertThat(audited.lines()).isEqualTo(3);
        assertThat(audited.bases()).isEqualTo(Map.of(Basis.REGISTER, 3L));
    }

    @Test
    void an_agreement_that_was_told_and_kept_is_found_sound() {
        Statement agreement = statement(2, Optional.of(Use.EMAILING_EMAIL), Stance.CONSENTI);
        chain.ledger.say(agreement, TUESDAY);
        chain.publish(TUESDAY);
        recorded.add(new Recorded(1, agreement, "alice", Instant.EPOCH, 2));
        assertThat(audit().found()).isZero();
    }

    @Test
    void in_a_body_that_objects_to_offers_an_agreement_to_one_is_rightly_not_told() {
        Statement agreement = statement(2, Optional.of(Use.EMAILING_EMAIL), Stance.CONSENTI);
        chain.ledger.say(agreement, TUESDAY);
        chain.moves(
                Moves.none()
                        .renamed(commune(2).but().diffusion(Diffusion.PARTIELLE).build())
                        .retitled(mayor(2, 2)),
                TUESDAY);
        chain.publish(TUESDAY);
        recorded.add(new Recorded(1, agreement, "alice", Instant.EPOCH, 2));
        assertThat(audit().findings()).isEmpty();
    }

    @Test
    void an_agreement_that_was_told_and_that_no_ledger_has_is_found() {
        chain.ledger.say(statement(2, Optional.of(Use.EMAILING_EMAIL), Stance.CONSENTI), TUESDAY);
        chain.publish(TUESDAY);
        assertThat(audit().findings())
                .containsExactly(
                        new Finding(function(2), "accord_emailing_email ne suit pas le registre des consentements"),
                        new Finding(function(2), "accord_marketing ne suit pas le registre des consentements"),
                        new Finding(function(2), "date_accord n'est pas celle du registre des consentements"));
    }

    @Test
    void a_line_of_somebody_who_objected_before_it_was_sealed_is_found() {
        said(2, Optional.empty(), Stance.OPPOSE, 1);
        assertThat(audit().findings())
                .contains(new Finding(function(2), "la personne était retenue (OPPOSITION)"))
                .allMatch(one -> one.id().equals(function(2)));
    }

    @Test
    void a_line_of_somebody_who_objected_since_waits_for_the_next_delivery() {
        said(2, Optional.empty(), Stance.OPPOSE, 2);
        withheld = Map.of(person(2).id(), Withheld.OPPOSITION);
        Audited audited = audit();
        assertThat(audited.found()).isZero();
        assertThat(audited.waiting()).isEqualTo(1);
    }

    @Test
    void a_function_that_no_source_says_is_found() {
        unattested.add(new FunctionId(function(3)));
        assertThat(audit().findings()).containsExactly(new Finding(function(3), "aucune source ne dit cette fonction"));
    }

    @Test
    void who_was_not_told_is_found_where_that_is_a_condition() {
        untold.add(new UntoldPerson(
                person(1).id(), new FunctionId(function(1)), mayor(1, 1).entity()));
        assertThat(audit().found()).isZero();
        isCondition = true;
        assertThat(audit().findings())
                .containsExactly(new Finding(function(1), "la personne n'a pas été informée (RGPD, art. 14)"));
    }

    @Test
    void where_nothing_was_delivered_there_is_nothing_to_audit() {
        chain = new Chain(folder.resolve("empty"));
        assertThatThrownBy(this::audit).isInstanceOf(AuditRefused.class).hasMessageContaining("publish first");
    }
}
