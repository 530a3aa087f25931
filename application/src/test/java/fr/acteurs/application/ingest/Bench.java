package fr.acteurs.application.ingest;

import static fr.acteurs.application.ingest.Mayor.mayor;
import static fr.acteurs.application.ingest.Publication.mayors;
import static org.assertj.core.api.Assertions.assertThat;

import fr.acteurs.application.consent.KeyedHashes;
import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterView;
import fr.acteurs.application.register.RegisterView.FunctionLine;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.IdMint;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.segment.SegmentCatalogue;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Observation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** A register of mayors, and of boards that other sources list, for those who judge persons. */
public final class Bench {

    private static final String BOARD = "board";
    private static final String OTHER_BOARD = "other-board";
    private static final String NUMBERING = "numbering";
    private static final FunctionCode MEMBER = FunctionCode.of("BOARD_MEMBER");

    private final Story story;
    private final List<Mayor> mayors = new ArrayList<>();
    private final List<Observation> board = new ArrayList<>();

    public Bench(Register register, RegisterView view) {
        AtomicLong minted = new AtomicLong(1_774_000_000_000L);
        IdMint mint = new IdMint(() -> Instant.ofEpochMilli(minted.incrementAndGet()), new Random(20260323));
        this.story = new Story(register, view, mint);
    }

    /** From now on editions are read by this contract. */
    public void readsBy(SegmentCatalogue contract) {
        story.by(contract);
    }

    /** From now on whoever objects or was erased is known again by these keys. */
    public void recognises(KeyedHashes hashes) {
        story.recognising(hashes);
    }

    public void knows(String... communes) {
        story.knows(communes);
    }

    /** A later list of communes, of these alone. */
    public void knowsOnly(String day, String... communes) {
        story.reads(Publication.communes(day, Story.named(communes)));
    }

    /** An edition of the mayors' register with this one mayor, a woman born in 1961. */
    public void readsMayor(String commune, String surname, String givenName) {
        mayors.clear();
        readsMayorsToo(commune, surname, givenName, "1961-02-03");
    }

    /** Likewise, beside those of before. */
    public void readsMayorsToo(String commune, String surname, String givenName, String born) {
        mayors.add(mayor(commune, surname, givenName).born(born));
        story.reads(mayors("2026-01-05", mayors));
    }

    /** A directory says of the commune that nobody holds that function. */
    public void readsVacancy(String commune, String function) {
        Facts facts = Facts.builder().say(Field.VACANCIES, "DGS|" + function).build();
        story.reads(Publication.of(
                "dila-local",
                "2026-01-06",
                new Observation.OfEntity(EntityKey.of(new InseeCode(commune)), false, facts)));
    }

    /** Namesakes of one birth date, mayors of these communes. */
    public void readsMayors(String... communes) {
        readsMayorsOf("2026-01-05", communes);
    }

    public void readsMayorsOf(String day, String... communes) {
        story.reads(mayors(
                day,
                Arrays.stream(communes)
                        .map(commune -> mayor(commune, "GUERIN", "Claude"))
                        .toList()));
    }

    /** An edition in which somebody else is mayor of one of two communes, and the other is not listed. */
    public void readsNoMayorOf(String day, String commune) {
        story.reads(
                mayors(day, commune.equals("32107") ? mayor("32013", "GUERIN", "Claude") : mayor("32107", "X", "Y")));
    }

    /** An edition of a board of a commune with this one member, a woman born in 1961. */
    public void readsBoard(String commune, String surname, String givenName) {
        board.clear();
        readsBoardToo(commune, surname, givenName, "1961-02-03");
    }

    /** Likewise, beside those of before. */
    public void readsBoardToo(String commune, String surname, String givenName, String born) {
        board.add(mayor(commune, surname, givenName).born(born).as(MEMBER));
        story.reads(Publication.of(BOARD, "2026-02-05", board));
    }

    public void readsBoardOf(String day, String commune, String surname, String givenName) {
        story.reads(
                Publication.of(BOARD, day, mayor(commune, surname, givenName).as(MEMBER)));
    }

    /** An edition that lists nobody of ours. */
    public void readsBoardOf(String day) {
        story.reads(Publication.of(
                BOARD,
                day,
                mayor("32107", "NEUVILLE", "Odette").born("1949-09-09").as(MEMBER)));
    }

    public void readsBoardElectedIn2026(String commune, String surname, String givenName) {
        story.reads(Publication.of(
                BOARD,
                "2026-09-05",
                mayor(commune, surname, givenName).electedIn2026().as(MEMBER)));
    }

    /** A list of the mayors' own pages, which names one of a commune. */
    public void readsPage(String day, String commune, String surname, String givenName, String page) {
        story.reads(Publication.of(
                "pages",
                day,
                mayor(commune, surname, givenName).page(FunctionCode.MAYOR, commune + surname.charAt(0), page)));
    }

    /** Likewise, of the members of boards. */
    public void readsMemberPage(String day, String commune, String surname, String givenName, String page) {
        story.reads(Publication.of(
                "pages", day, mayor(commune, surname, givenName).page(MEMBER, commune + surname.charAt(0), page)));
    }

    /** The same board as another source lists it. */
    public void readsOtherBoard(String commune, String surname, String givenName) {
        story.reads(Publication.of(
                OTHER_BOARD, "2026-03-05", mayor(commune, surname, givenName).as(MEMBER)));
    }

    /** An edition of a register that gives numbers to women born in 1961, each on the board of a commune. */
    public void readsNumbered(String day, String... communesSurnamesGivenNamesAndNumbers) {
        List<Observation> members = new ArrayList<>();
        for (int i = 0; i < communesSurnamesGivenNamesAndNumbers.length; i += 4) {
            String[] cells = communesSurnamesGivenNamesAndNumbers;
            members.add(mayor(cells[i], cells[i + 1], cells[i + 2]).numbered(cells[i + 3]));
        }
        story.reads(Publication.of(NUMBERING, day, members));
    }

    /** A directory founds a service of that type. */
    public void readsService(String record, String type) {
        Facts facts = Facts.builder()
                .say(Field.NAME, "Service " + record)
                .say(Field.DILA, record)
                .say(Field.DILA_TYPES, type)
                .build();
        story.reads(
                Publication.of("dila-local", "2026-01-05", new Observation.OfEntity(recordKey(record), true, facts)));
    }

    public LegalEntity service(String record) {
        return story.body(recordKey(record)).orElseThrow();
    }

    private static EntityKey recordKey(String record) {
        return new EntityKey(EntityKey.Scheme.DILA, record);
    }

    public Mandate mayorOf(String commune) {
        return current(commune, FunctionCode.MAYOR).get(0);
    }

    public Mandate boardMemberOf(String commune) {
        List<Mandate> members = current(commune, MEMBER);
        assertThat(members).hasSize(1);
        return members.get(0);
    }

    /** The current functions on the board, the oldest first. */
    public List<FunctionId> boardFunctionsOf(String commune) {
        return current(commune, MEMBER).stream().map(Mandate::id).toList();
    }

    private List<Mandate> current(String commune, FunctionCode function) {
        return story.currentIn(commune).stream()
                .filter(mandate -> mandate.function().equals(function))
                .sorted(Comparator.comparing(Mandate::id))
                .toList();
    }

    public Mandate function(FunctionId id) {
        return story.function(id);
    }

    public PersonId holder(FunctionId id) {
        return function(id).person();
    }

    public NaturalPerson person(PersonId id) {
        return story.person(id);
    }

    public long persons() {
        return story.view().counts().persons();
    }

    public long revision() {
        return story.revision();
    }

    public List<String> journal(Object id) {
        return story.journal(id);
    }

    /** The motives in the journal, empty where there is none. */
    public List<String> motives(FunctionId id) {
        return story.view().journal(id.value()).stream()
                .map(line -> line.motive().orElse(""))
                .toList();
    }

    /** How many sources speak of the function. */
    public long testimonies(FunctionId id) {
        return story.view().testimonies(id.value()).size();
    }

    /** What the register shows of the functions of a person. */
    public List<FunctionLine> functionsOf(PersonId id) {
        return story.view().functions(id.value());
    }
}
