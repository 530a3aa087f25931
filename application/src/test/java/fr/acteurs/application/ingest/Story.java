package fr.acteurs.application.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Maps;
import fr.acteurs.application.Progress;
import fr.acteurs.application.Rules;
import fr.acteurs.application.Segments;
import fr.acteurs.application.consent.KeyedHashes;
import fr.acteurs.application.ingest.Publication.Commune;
import fr.acteurs.application.register.Approvals;
import fr.acteurs.application.register.Edition;
import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterTransaction;
import fr.acteurs.application.register.RegisterView;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.IdMint;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.segment.SegmentCatalogue;
import fr.acteurs.domain.source.ElectionWindow;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.SourceCode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A register that reads one edition after the other, and what can then be seen in it. */
final class Story {

    private static final Path FILE = Path.of("edition");

    private static final Archive NO_ARCHIVE = new Archive() {
        @Override
        public void keep(Path file, String sha256) {}

        @Override
        public Optional<Path> find(String sha256) {
            return Optional.of(FILE);
        }
    };

    private final Register register;
    private final RegisterView view;
    private final IdMint mint;
    private int chunk = IngestEdition.CHUNK;
    private SegmentCatalogue segments = Segments.SMALL;
    private IntakeRules rules = IntakeRules.standard(segments);

    Story(Register register, RegisterView view) {
        this(register, view, new IdMint(() -> Instant.parse("2026-03-23T04:15:00Z"), new Random(20260323)));
    }

    Story(Register register, RegisterView view, IdMint mint) {
        this.mint = mint;
        this.register = register;
        this.view = view;
    }

    /** A register that knows these communes: {@code 32013 Auch}. */
    Story knows(String... communes) {
        reads(Publication.communes("2020-01-01", named(communes)));
        return this;
    }

    static List<Commune> named(String... communes) {
        return Arrays.stream(communes)
                .map(text -> new Commune(text.substring(0, 5), text.substring(6)))
                .toList();
    }

    /** From now on whoever objects or was erased is known again by these keys. */
    void recognising(KeyedHashes hashes) {
        rules = rules.recognising(hashes);
    }

    /** From now on editions are taken in chunks of so many rows. */
    Story inChunksOf(int rows) {
        chunk = rows;
        return this;
    }

    /** From now on editions are taken by this contract. */
    Story by(SegmentCatalogue contract) {
        segments = contract;
        rules = IntakeRules.standard(contract);
        return this;
    }

    /** From now on editions are taken while a general renewal goes on. */
    Story during(ElectionWindow... windows) {
        rules = IntakeRules.standard(segments).during(List.of(windows));
        return this;
    }

    /** Somebody approves the publication, which was held. */
    ApprovalOutcome approves(String by, Approvals approvals, Publication publication) {
        return approver(approvals, publication)
                .approve(name(publication), by, "confirmed by telephone", publication.asOf());
    }

    ApproveEdition approver(Approvals approvals, Publication publication) {
        IngestEdition ingest = new IngestEdition(
                (source, file) -> publication.inspection(),
                NO_ARCHIVE,
                register,
                Rules.of(segments),
                mint,
                rules,
                Progress.SILENT);
        return new ApproveEdition(
                view, approvals, NO_ARCHIVE, ingest, new Sources(List.of(publication.asSource())), rules.limits());
    }

    static String name(Publication publication) {
        return new Edition(
                        SourceCode.of(publication.source()),
                        "all",
                        publication.asOf(),
                        publication.inspection().fingerprint().sha256(),
                        0,
                        0)
                .name();
    }

    /** Takes the edition. */
    IngestReport reads(Publication publication) {
        IngestOutcome outcome = ingest(publication, Optional.empty(), Progress.SILENT);
        assertThat(outcome).isInstanceOf(IngestOutcome.Taken.class);
        return ((IngestOutcome.Taken) outcome).report();
    }

    /** The gate that holds the edition. */
    Gate.Held isStoppedBy(Publication publication, String announced) {
        IngestOutcome outcome = ingest(publication, Optional.of(announced), Progress.SILENT);
        assertThat(outcome).isInstanceOf(IngestOutcome.Held.class);
        return ((IngestOutcome.Held) outcome).why();
    }

    Gate.Held isStoppedBy(Publication publication) {
        return isStoppedBy(publication, publication.inspection().fingerprint().sha256());
    }

    IngestOutcome ingest(Publication publication, Optional<String> announced, Progress progress) {
        return ingest(publication, publication.inspection(), announced, progress);
    }

    IngestOutcome ingest(
            Publication publication,
            SourceReader.Inspection inspection,
            Optional<String> announced,
            Progress progress) {
        SourceReader reader = (source, file) -> inspection;
        return new IngestEdition(reader, NO_ARCHIVE, register, Rules.of(segments), mint, rules, progress, chunk)
                .ingest(publication.asSource(), FILE, announced, publication.asOf(), publication.asOf());
    }

    long revision() {
        return view.counts().revision();
    }

    RegisterView view() {
        return view;
    }

    Optional<LegalEntity> commune(String code) {
        return body(EntityKey.of(new InseeCode(code)));
    }

    /** The open body of this key. */
    Optional<LegalEntity> body(EntityKey key) {
        return ask(t -> Optional.ofNullable(t.entities(Set.of(key)).get(key))
                .map(id -> t.entitiesById(Set.of(id)).get(id)));
    }

    LegalEntity body(EntityId id) {
        return ask(t -> t.entitiesById(Set.of(id))).get(id);
    }

    boolean hasAMayor(String commune) {
        return mayors(commune).size() == 1;
    }

    /** The current function. */
    Mandate mayorOf(String commune) {
        List<Mandate> mayors = mayors(commune);
        assertThat(mayors).hasSize(1);
        return mayors.get(0);
    }

    private List<Mandate> mayors(String commune) {
        return Optional.ofNullable(mayorsOf(List.of(commune)).get(commune)).stream()
                .toList();
    }

    /** The current functions in these communes, where there are some. */
    Map<String, Mandate> mayorsOf(List<String> communes) {
        Map<String, EntityKey> keys = Maps.toMap(communes, code -> EntityKey.of(new InseeCode(code)));
        return ask(transaction -> {
            Map<EntityKey, EntityId> bodies = transaction.entities(keys.values());
            Map<EntityId, Mandate> mayors =
                    Maps.uniqueIndex(transaction.currentMandatesIn(Set.copyOf(bodies.values())), Mandate::entity);
            return Maps.filterValues(
                    Maps.transformValues(
                            Maps.filterValues(keys, bodies::containsKey), key -> mayors.get(bodies.get(key))),
                    Objects::nonNull);
        });
    }

    /** All current functions in the commune. */
    List<Mandate> currentIn(String commune) {
        return currentIn(EntityKey.of(new InseeCode(commune)));
    }

    /** All current functions in the body. */
    List<Mandate> currentIn(EntityKey key) {
        return ask(t -> t.currentMandatesIn(Set.copyOf(t.entities(Set.of(key)).values())));
    }

    Mandate function(FunctionId id) {
        return ask(t -> t.mandatesById(Set.of(id))).get(id);
    }

    /** The one person who shares the names and the birth date, or the number, of the observation. */
    NaturalPerson personKnownAs(Observation observation) {
        Set<NaturalPerson> known = ask(t ->
                t.kin(observation.kin()).values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        assertThat(known).hasSize(1);
        return known.iterator().next();
    }

    /** The person's one current function. */
    Mandate functionOf(PersonId person) {
        List<Mandate> current = ask(t -> t.currentMandatesOf(Set.of(person)));
        assertThat(current).hasSize(1);
        return current.get(0);
    }

    NaturalPerson person(PersonId id) {
        return ask(t -> t.personsById(Set.of(id))).get(id);
    }

    /** The journal of a body, person or function: {@code CREATED}, {@code MODIFIED [surname]}. */
    List<String> journal(Object id) {
        return view.journal(id.toString()).stream()
                .map(line -> line.kind() + (line.fields().isEmpty() ? "" : " " + line.fields()))
                .toList();
    }

    /** The notices of the last edition of mayors: {@code 3 TWO_HOLDERS}. */
    List<String> notices() {
        return view.notices(SourceCode.of(Publication.MAYORS), "all").stream()
                .map(Story::shown)
                .toList();
    }

    private static String shown(Notice notice) {
        return notice.line() + " " + notice.reason();
    }

    Optional<Edition> lastMayors() {
        return ask(RegisterTransaction::lastEdition);
    }

    /** Looks into the register by a transaction that is given up. */
    private <T> T ask(Function<RegisterTransaction, T> question) {
        List<T> answers = new ArrayList<>();
        try {
            register.write(SourceCode.of(Publication.MAYORS), "all", transaction -> {
                answers.add(question.apply(transaction));
                throw new GivenUp();
            });
        } catch (GivenUp expected) {
            // Nothing was written.
        }
        return answers.get(0);
    }

    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
