package fr.acteurs.bootstrap;

import fr.acteurs.adapters.contact.StandardContactParser;
import fr.acteurs.adapters.csv.feed.DropFolder;
import fr.acteurs.adapters.csv.feed.FileArchive;
import fr.acteurs.adapters.csv.feed.FileDownloads;
import fr.acteurs.adapters.csv.feed.FileSpool;
import fr.acteurs.adapters.csv.read.TabularReader;
import fr.acteurs.adapters.csv.rights.InformationTable;
import fr.acteurs.adapters.csv.rights.StatementTable;
import fr.acteurs.adapters.csv.scan.FileLeakScanner;
import fr.acteurs.adapters.jdbc.JdbcStore;
import fr.acteurs.adapters.json.AnswerJson;
import fr.acteurs.adapters.json.ContractJson;
import fr.acteurs.adapters.json.ManifestJson;
import fr.acteurs.adapters.json.NomenclatureJson;
import fr.acteurs.adapters.json.PurgeCertificatesFile;
import fr.acteurs.adapters.json.RightsJournalFile;
import fr.acteurs.adapters.keys.FileAnchors;
import fr.acteurs.adapters.keys.FileTraceKeys;
import fr.acteurs.adapters.keys.HmacKeys;
import fr.acteurs.adapters.mail.FolderMailer;
import fr.acteurs.adapters.openpgp.OpenPgpDeliveryKeys;
import fr.acteurs.application.ActorFeed;
import fr.acteurs.application.Progress;
import fr.acteurs.application.audit.AuditDelivery;
import fr.acteurs.application.consent.ImportStatements;
import fr.acteurs.application.consent.KeepConsents;
import fr.acteurs.application.consent.KeepInformation;
import fr.acteurs.application.consent.KeyedHashes;
import fr.acteurs.application.consent.KeysInUse;
import fr.acteurs.application.consent.ProveRights;
import fr.acteurs.application.consent.RightsJournal;
import fr.acteurs.application.consent.RightsKeeping;
import fr.acteurs.application.consent.TrackRequests;
import fr.acteurs.application.continuity.CompareFiles;
import fr.acteurs.application.continuity.TakeOver;
import fr.acteurs.application.contract.ApplyContract;
import fr.acteurs.application.contract.Contract;
import fr.acteurs.application.contract.Contracts;
import fr.acteurs.application.contract.Retention;
import fr.acteurs.application.contract.Retention.Category;
import fr.acteurs.application.coverage.MeasureCoverage;
import fr.acteurs.application.deliver.HandOver;
import fr.acteurs.application.deliver.ReadAnswers;
import fr.acteurs.application.deliver.RemoteFolders;
import fr.acteurs.application.ingest.ApproveEdition;
import fr.acteurs.application.ingest.DeclaredSource;
import fr.acteurs.application.ingest.IngestEdition;
import fr.acteurs.application.ingest.IntakeRules;
import fr.acteurs.application.ingest.Lexicon;
import fr.acteurs.application.ingest.PlanFolder;
import fr.acteurs.application.ingest.SourceReader;
import fr.acteurs.application.ingest.SourceReaders;
import fr.acteurs.application.ingest.Sources;
import fr.acteurs.application.judgement.JudgePersons;
import fr.acteurs.application.mail.Mailer;
import fr.acteurs.application.order.DeliverExtras;
import fr.acteurs.application.order.TrackOrders;
import fr.acteurs.application.protect.DeliveryKeys;
import fr.acteurs.application.protect.Secret;
import fr.acteurs.application.protect.WatchKeys;
import fr.acteurs.application.publish.Channels;
import fr.acteurs.application.publish.LeakScanner;
import fr.acteurs.application.publish.Ledger;
import fr.acteurs.application.publish.ObjectionMail;
import fr.acteurs.application.publish.ObjectionNotices;
import fr.acteurs.application.publish.PublishDailyFeed;
import fr.acteurs.application.publish.Spool;
import fr.acteurs.application.rectification.KeepRectifications;
import fr.acteurs.application.rectification.ReadRectifications;
import fr.acteurs.application.retention.FormerHoldings;
import fr.acteurs.application.retention.Holdings;
import fr.acteurs.application.retention.LogHoldings;
import fr.acteurs.application.retention.ProveRetention;
import fr.acteurs.application.retention.PurgeCertificates;
import fr.acteurs.application.retention.PurgeHoldings;
import fr.acteurs.application.retention.RetentionDesk;
import fr.acteurs.application.retention.ShelfHoldings;
import fr.acteurs.application.retention.TraceHoldings;
import fr.acteurs.application.rights.RightsDesk;
import fr.acteurs.application.trace.Anchors;
import fr.acteurs.application.trace.CountExtractions;
import fr.acteurs.application.trace.KeepTraces;
import fr.acteurs.application.trace.ProveTraces;
import fr.acteurs.application.trace.PurgeTraces;
import fr.acteurs.application.trace.ReadTraces;
import fr.acteurs.application.trace.TraceDesk;
import fr.acteurs.application.trace.TraceKeys;
import fr.acteurs.application.trace.Traces;
import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.feed.ReleasePolicy;
import fr.acteurs.domain.identity.IdMint;
import fr.acteurs.domain.mandate.Functions;
import fr.acteurs.domain.register.Classification;
import fr.acteurs.domain.register.GoldenRules;
import fr.acteurs.domain.segment.SegmentCatalogue;
import fr.acteurs.domain.source.Source;
import fr.acteurs.domain.source.SourceCode;
import fr.acteurs.domain.trace.TraceTerm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Opens an {@link ActorFeed}. Without more ado it keeps everything under one folder: a real PostgreSQL of its own, the
 * spool, the archive, and the drop folder {@code outbox}.
 *
 * <pre>{@code
 * try (ActorFeed feed = Acteurs.in(Path.of("var")).open()) {
 *     feed.ingest("cog-communes", communes, LocalDate.of(2026, 1, 1), today);
 *     feed.publish(today, DeliveryType.J);
 * }
 * }</pre>
 */
public final class Acteurs {

    /** The contract, in the home. */
    public static final String CONTRACT = "contract.json";

    /** The version of the program. */
    public static final String VERSION = "1.0.0";

    /** The folder of keys, in the home. */
    public static final String KEYS = "keys";

    private final Path home;
    private final Functions functions = NomenclatureJson.functions();
    private final List<Source> ownSources = new ArrayList<>();
    private final Map<SourceCode, SourceReader> ownReaders = new HashMap<>();
    private @Nullable Path contract;
    private @Nullable Path traceKeys;
    private @Nullable DatabaseAddress database;
    private @Nullable RemoteFolders firstChannel;
    private @Nullable Mailer mailer;
    private final Map<ChannelCode, RemoteFolders> otherChannels = new HashMap<>();
    private Progress progress = Progress.SILENT;
    private Clock clock = Clock.systemUTC();
    private @Nullable Secret signingPassphrase;

    private Acteurs(Path home) {
        this.home = home;
    }

    /** Everything under this folder, made when it is not there. */
    public static Acteurs in(Path home) {
        return new Acteurs(home);
    }

    /** Uses this PostgreSQL (15 or later) instead of the embedded one. */
    public Acteurs database(DatabaseAddress address) {
        this.database = address;
        return this;
    }

    /** Sends deliveries of the contract's first channel there instead of to the folder {@code outbox}. */
    public Acteurs channel(RemoteFolders folders) {
        this.firstChannel = folders;
        return this;
    }

    /** Sends deliveries of that channel of the contract there instead of to its folder in the home. */
    public Acteurs channel(ChannelCode code, RemoteFolders folders) {
        this.otherChannels.put(code, folders);
        return this;
    }

    /** Sends mails to the client by this way instead of laying them into the folder {@code mail}. */
    public Acteurs mailer(Mailer way) {
        this.mailer = way;
        return this;
    }

    /** Reads the contract from this file instead of the home's, or of the one that the product carries. */
    public Acteurs contract(Path file) {
        this.contract = file;
        return this;
    }

    /** Where the contract is written that the feed runs by: the file that was named, else {@link #CONTRACT} in the home. */
    public Contracts contracts() {
        refuseFormerCalendar();
        Path own = home.resolve(CONTRACT);
        Path written = contract == null && Files.exists(own) ? own : contract;
        return new ContractJson(functions, written);
    }

    /** A calendar that is no longer read must not be missed in the middle of a renewal. */
    private void refuseFormerCalendar() {
        Path former = home.resolve("elections.json");
        if (Files.exists(former)) {
            throw new IllegalArgumentException(former + " is read no more: move its entries into \"elections\" of "
                    + home.resolve(CONTRACT) + ", and delete it");
        }
    }

    /** Keeps the keys of traces in this folder instead of {@code keys/traces} in the home; a vault that is mounted, perhaps. */
    public Acteurs traceKeys(Path folder) {
        this.traceKeys = folder;
        return this;
    }

    /** Adds a table of the embedder's own. */
    public Acteurs source(Source source) {
        this.ownSources.add(source);
        return this;
    }

    /** Adds a source of the embedder's own that is no table, and who reads it. */
    public Acteurs source(Source source, SourceReader reader) {
        this.ownReaders.put(source.description().code(), reader);
        return source(source);
    }

    /** Opens the key by which deliveries are signed, where it has a passphrase. */
    public Acteurs signingPassphrase(Secret passphrase) {
        this.signingPassphrase = passphrase;
        return this;
    }

    public Acteurs progress(Progress listener) {
        this.progress = listener;
        return this;
    }

    /** For tests and replays. */
    public Acteurs clock(Clock fixed) {
        this.clock = fixed;
        return this;
    }

    /**
     * Opens the feed; the caller closes it.
     *
     * @throws IllegalArgumentException when the contract names a key that is not there, is another, was revoked or is not fit
     * @throws fr.acteurs.postgres.PostgresUnavailable when the embedded database cannot start
     * @throws RegisterOfAnotherVersion when the tables that are there are not of this version of the program
     */
    public ActorFeed open() {
        Database opened = database();
        try {
            return assemble(opened);
        } catch (RuntimeException broken) {
            opened.close();
            throw broken;
        }
    }

    private Database database() {
        return database == null ? Database.embedded(home.resolve("postgres")) : Database.at(database);
    }

    /** Shows traces, to a user of the database who may see nothing else; tables are taken as they are. */
    public <T> T readTraces(Function<ReadTraces, T> reading) {
        try (Database opened = database()) {
            Traces traces = JdbcStore.unchanged(opened.dataSource()).traces();
            return reading.apply(new ReadTraces(traces, traceKeys(), clock));
        }
    }

    /** The script that makes the roles of the database and says what each may do. */
    public static String databaseRoles() {
        return JdbcStore.roles();
    }

    /** Makes the tables where they are missing, then the roles; the user must be allowed to. */
    public void makeDatabaseRoles() {
        try (Database opened = database()) {
            JdbcStore.migrated(opened.dataSource()).makeRoles();
        }
    }

    /** All that can be read: the registers that the product knows, the tables of the contract, the embedder's own. */
    public List<Source> sources() {
        return sources(contracts().inForce());
    }

    private List<Source> sources(Contract agreed) {
        Lexicon lexicon = lexicon(agreed.segments());
        Stream<Source> declared = agreed.sources().stream().map(table -> new DeclaredSource(table, lexicon));
        return Stream.of(Registers.all(lexicon).stream(), declared, ownSources.stream())
                .flatMap(each -> each)
                .toList();
    }

    private Map<SourceCode, SourceReader> readers(Lexicon lexicon) {
        Map<SourceCode, SourceReader> readers = new HashMap<>(Registers.readers(lexicon));
        readers.putAll(ownReaders);
        return readers;
    }

    private Lexicon lexicon(SegmentCatalogue segments) {
        return new Lexicon(functions, new StandardContactParser(), Classification.of(segments));
    }

    private ActorFeed assemble(Database opened) {
        IdMint mint = new IdMint(clock, new SecureRandom());
        JdbcStore store = store(opened);
        TabularReader reader = new TabularReader();
        Contract agreed = contracts().inForce();
        DeliveryKeys keys = keys();
        agreed.channels().forEach(keys::check);
        SegmentCatalogue segments = agreed.segments();
        Lexicon lexicon = lexicon(segments);
        RightsJournal journal = new RightsJournalFile(home.resolve("rights/journal.jsonl"));
        KeyedHashes hashes = new HmacKeys(
                home.resolve("keys/suppression"), new SecureRandom(), new KeysInUse(store.consents(), journal));
        ReleasePolicy policy = new ReleasePolicy(segments, functions, NomenclatureJson.sectors())
                .requiringInformation(agreed.information().isCondition());
        Sources known = new Sources(sources(agreed));
        FileArchive archive = new FileArchive(home.resolve("archive"));
        FileSpool spool = new FileSpool(home.resolve("spool"), new ManifestJson(), keys, clock);
        GoldenRules rules = GoldenRules.of(segments, functions, NomenclatureJson.sectors());
        IntakeRules intake =
                IntakeRules.standard(segments).during(agreed.elections()).recognising(hashes);
        SourceReaders sourceReaders = new SourceReaders(readers(lexicon), reader);
        RightsDesk rights = rights(store, journal, agreed, rules, lexicon, hashes);
        IngestEdition ingest =
                new IngestEdition(sourceReaders, archive, store.register(), rules, mint, intake, progress);
        TrackOrders orders = new TrackOrders(store.orderBook(), segments, agreed.sources());
        return new ActorFeed(
                known,
                new PlanFolder(known, sourceReaders),
                ingest,
                new ApproveEdition(store.view(), store.approvals(), archive, ingest, known, intake.limits()),
                channels(agreed, store, policy, new FileLeakScanner(hashes), spool),
                new JudgePersons(store.judgements(), rules, mint, hashes, clock),
                new TakeOver(reader, store.crosswalk(), functions, segments, progress),
                new CompareFiles(reader, store.crosswalk(), functions, segments, policy, progress),
                new ApplyContract(store.contractInForce(), segments, rules),
                new MeasureCoverage(store.view(), archive, sourceReaders, known, segments),
                orders,
                new AuditDelivery(
                        store.ledger(), spool, store.consents(), rights.information(), store.view(), functions),
                rights,
                traces(store.traces(), agreed),
                retention(
                        List.of(
                                traceHoldings(store.traces(), agreed),
                                ShelfHoldings.payloads(
                                        spool,
                                        store.pastDeliveries(),
                                        agreed.channels().stream()
                                                .map(Channel::code)
                                                .collect(Collectors.toSet())),
                                ShelfHoldings.editions(archive, store.readEditions()),
                                ShelfHoldings.quarantine(
                                        archive, store.readEditions(), new FileDownloads(home.resolve("downloads"))),
                                new LogHoldings(),
                                new FormerHoldings(store.formerHolders(), rights.keeping(), hashes, progress)),
                        store.traces(),
                        agreed),
                new DeliverExtras(orders, store.view(), policy, agreed.channels()),
                new WatchKeys(keys, agreed.channels(), clock),
                store.view(),
                opened::close);
    }

    private RightsDesk rights(
            JdbcStore store,
            RightsJournal journal,
            Contract agreed,
            GoldenRules rules,
            Lexicon lexicon,
            KeyedHashes hashes) {
        KeepConsents consents = new KeepConsents(store.consents(), journal, hashes, clock, progress);
        return new RightsDesk(
                consents,
                new ImportStatements(new StatementTable(), consents),
                new KeepInformation(
                        store.information(),
                        store.consents(),
                        new InformationTable(),
                        agreed.information().isCondition()),
                new TrackRequests(store.requests(), store.consents()),
                new KeepRectifications(store.rectifications(), store.requests(), rules, lexicon.contacts(), hashes),
                new ReadRectifications(store.rectifications(), store.view()),
                new RightsKeeping(store.consents(), journal, hashes),
                new ProveRights(store.consents(), journal, hashes));
    }

    private TraceDesk traces(Traces traces, Contract agreed) {
        TraceKeys keys = traceKeys();
        Anchors anchors = new FileAnchors(keyFolder());
        TraceTerm term = new TraceTerm(agreed.retention().days(Category.TRACES));
        return new TraceDesk(
                new KeepTraces(traces, keys, clock),
                new ReadTraces(traces, keys, clock),
                new ProveTraces(traces, keys, anchors, term, clock),
                new CountExtractions(traces));
    }

    private Holdings traceHoldings(Traces traces, Contract agreed) {
        TraceKeys keys = traceKeys();
        TraceTerm term = new TraceTerm(agreed.retention().days(Category.TRACES));
        return new TraceHoldings(
                traces, keys, new PurgeTraces(traces, keys, new FileAnchors(keyFolder()), term, VERSION, clock));
    }

    /** Certificates lie beside the database, number and hash of each once more beside the keys: neither is lost unseen. */
    private RetentionDesk retention(List<Holdings> holdings, Traces traces, Contract agreed) {
        PurgeCertificates certificates = new PurgeCertificatesFile(home.resolve("retention"));
        Anchors anchors = new FileAnchors(home.resolve(KEYS).resolve("retention"));
        Retention terms = agreed.retention();
        return new RetentionDesk(
                new PurgeHoldings(holdings, terms, certificates, anchors, traces, VERSION, clock),
                new ProveRetention(holdings, terms, certificates, anchors, traces, clock));
    }

    private TraceKeys traceKeys() {
        return new FileTraceKeys(keyFolder(), new SecureRandom());
    }

    private Path keyFolder() {
        return traceKeys == null ? home.resolve("keys").resolve("traces") : traceKeys;
    }

    /** What the tool that makes the tables says of them helps nobody who has to decide what to do. */
    private JdbcStore store(Database opened) {
        try {
            return JdbcStore.migrated(opened.dataSource());
        } catch (JdbcStore.OtherTables other) {
            throw new RegisterOfAnotherVersion(database == null ? home : database);
        }
    }

    /** The keys that the contract names for its channels. */
    public DeliveryKeys keys() {
        return new OpenPgpDeliveryKeys(home.resolve(KEYS), Optional.ofNullable(signingPassphrase), clock);
    }

    private static String outbox(ChannelCode code) {
        return code.equals(ChannelCode.DCLIC) ? "outbox" : "outbox-" + code;
    }

    private Channels channels(
            Contract agreed, JdbcStore store, ReleasePolicy policy, LeakScanner scanner, Spool spool) {
        Ledger ledger = store.ledger();
        ObjectionMail mail = objectionMail(agreed, store.objectionNotices());
        Map<ChannelCode, PublishDailyFeed> channels = new LinkedHashMap<>();
        for (Channel channel : agreed.channels()) {
            RemoteFolders folders = folders(channel.code(), channels.isEmpty());
            channels.put(
                    channel.code(),
                    new PublishDailyFeed(
                            channel,
                            ledger,
                            spool,
                            new ReadAnswers(folders, ledger, new AnswerJson()),
                            new HandOver(folders, spool),
                            policy,
                            scanner,
                            mail,
                            clock,
                            progress));
        }
        return new Channels(channels);
    }

    /** A mail must not go to somebody whom nobody has agreed upon. */
    private ObjectionMail objectionMail(Contract agreed, ObjectionNotices notices) {
        if (mailer != null && agreed.objections().provisional()) {
            throw new IllegalArgumentException("The contract's address for oppositions, "
                    + agreed.objections().address() + ", is provisional: agree it with the client and say so in"
                    + " contract.oppositions of " + home.resolve(CONTRACT) + ", or send no mail");
        }
        Mailer way = mailer == null ? new FolderMailer(home.resolve("mail"), clock) : mailer;
        return new ObjectionMail(agreed.objections(), agreed.contact(), notices, way, clock);
    }

    /**
     * Each channel has a folder of its own, for numbers begin at one on each and so would names; it stays the same whatever the
     * order of the contract.
     */
    private RemoteFolders folders(ChannelCode code, boolean isFirst) {
        RemoteFolders named = isFirst && firstChannel != null ? firstChannel : otherChannels.get(code);
        return named == null ? new DropFolder(home.resolve(outbox(code))) : named;
    }
}
