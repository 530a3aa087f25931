package fr.acteurs.application.ingest;

import fr.acteurs.application.Progress;
import fr.acteurs.application.contract.ContractNotInForce;
import fr.acteurs.application.ingest.SourceReader.Inspection;
import fr.acteurs.application.register.Edition;
import fr.acteurs.application.register.GoldenPass;
import fr.acteurs.application.register.Register;
import fr.acteurs.application.register.RegisterTransaction;
import fr.acteurs.application.register.SiretPass;
import fr.acteurs.domain.identity.IdMint;
import fr.acteurs.domain.register.GoldenRules;
import fr.acteurs.domain.source.Cleaning;
import fr.acteurs.domain.source.Dataset;
import fr.acteurs.domain.source.Gate;
import fr.acteurs.domain.source.Notice;
import fr.acteurs.domain.source.Notice.Reason;
import fr.acteurs.domain.source.Observation;
import fr.acteurs.domain.source.Reading;
import fr.acteurs.domain.source.ReferenceSource;
import fr.acteurs.domain.source.ReferringSource;
import fr.acteurs.domain.source.RowCounts;
import fr.acteurs.domain.source.RowPrint;
import fr.acteurs.domain.source.Source;
import fr.acteurs.domain.source.SourceCode;
import fr.acteurs.domain.source.VastSource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes one edition of one source: the file passes its gates, every row becomes observations or a notice, and what
 * moved goes into the register in one transaction. The same edition again changes nothing.
 */
public final class IngestEdition {

    /** Subjects looked at together: enough that a round trip does not count, few enough for a small memory. */
    static final int CHUNK = 4_000;

    /** What a file is noted under whose dataset could not be told. */
    private static final Dataset UNKNOWN = Dataset.of(Edition.UNKNOWN_DATASET);

    private final SourceReader reader;
    private final Archive archive;
    private final Register register;
    private final GoldenRules goldenRules;
    private final IdMint mint;
    private final IntakeRules rules;
    private final Progress progress;
    private final int chunk;

    public IngestEdition(
            SourceReader reader,
            Archive archive,
            Register register,
            GoldenRules goldenRules,
            IdMint mint,
            IntakeRules rules,
            Progress progress) {
        this(reader, archive, register, goldenRules, mint, rules, progress, CHUNK);
    }

    /** In chunks of so many subjects: what becomes of an edition does not hang on it. */
    IngestEdition(
            SourceReader reader,
            Archive archive,
            Register register,
            GoldenRules goldenRules,
            IdMint mint,
            IntakeRules rules,
            Progress progress,
            int chunk) {
        this.reader = reader;
        this.archive = archive;
        this.register = register;
        this.goldenRules = goldenRules;
        this.mint = mint;
        this.rules = rules;
        this.progress = progress;
        this.chunk = chunk;
    }

    /**
     * Takes the edition or holds it; by a contract that the register does not run by, nothing is taken.
     *
     * @param announced SHA-256 that the publisher gives for the file, when it gives one
     * @param asOf date that the file speaks of
     * @param today business date under which changes are journalled
     * @throws ContractNotInForce when the register runs by another contract, be it since a moment
     */
    public IngestOutcome ingest(Source source, Path file, Optional<String> announced, LocalDate asOf, LocalDate today) {
        Inspection inspection = reader.inspect(informed(source), file);
        archive.keep(file, inspection.fingerprint().sha256());
        Optional<Gate.Held> other = digestGate(inspection, announced);
        if (inspection instanceof Inspection.Sound sound && other.isEmpty()) {
            return takeOrUndo(source, sound, asOf, today);
        }
        Gate.Held held = inspection instanceof Inspection.Unsound unsound ? unsound.held() : other.orElseThrow();
        return unsound(source, inspection, held, asOf);
    }

    /** A register of all legal persons is read for those that are followed, another by what a third one says. */
    private Source informed(Source source) {
        Source narrowed = source instanceof VastSource vast ? vast.among(register.followed()) : source;
        return narrowed instanceof ReferringSource referring
                ? referring.knowing(new References(reader, archive, register).of(referring.reference()))
                : narrowed;
    }

    /** What a merge makes of the register is known at its end; an edition that is held for that is undone and noted alone. */
    private IngestOutcome takeOrUndo(Source source, Inspection.Sound sound, LocalDate asOf, LocalDate today) {
        SourceCode code = source.description().code();
        String dataset = sound.dataset().code();
        try {
            return register.write(code, dataset, transaction -> take(transaction, source, sound, asOf, today));
        } catch (Undone undone) {
            return register.write(code, dataset, transaction -> hold(transaction, undone.edition, undone.why));
        }
    }

    /** Rolls the transaction back. */
    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Edition edition;
        private final transient Gate.Held why;

        Undone(Edition edition, Gate.Held why) {
            super(why.toString(), null, false, false);
            this.edition = edition;
            this.why = why;
        }
    }

    private static Optional<Gate.Held> digestGate(Inspection inspection, Optional<String> announced) {
        String found = inspection.fingerprint().sha256();
        return announced
                .filter(expected -> !expected.equalsIgnoreCase(found))
                .map(expected -> Gate.DIGEST.held("SHA-256 " + found, expected));
    }

    /** A file that fits no dataset is noted under a name of its own, until the source has a sound one. */
    private IngestOutcome unsound(Source source, Inspection inspection, Gate.Held held, LocalDate asOf) {
        Dataset dataset = inspection instanceof Inspection.Sound sound ? sound.dataset() : UNKNOWN;
        return register.write(source.description().code(), dataset.code(), transaction -> {
            return hold(transaction, edition(source, dataset, inspection, asOf, 0), held);
        });
    }

    /** Another contract may have been applied while this edition waited for its turn: only here does nobody apply one. */
    private IngestOutcome take(
            RegisterTransaction transaction, Source source, Inspection.Sound sound, LocalDate asOf, LocalDate today) {
        ContractNotInForce.unless(transaction.standings(), rules.segments().standings());
        Edition file = edition(source, sound.dataset(), sound, asOf, 0);
        Gates gates = new Gates(transaction, rules, file);
        Optional<Gate.Held> unlikely = gates.onFile();
        if (unlikely.isPresent()) {
            return hold(transaction, file, unlikely.get());
        }
        Tally tally = new Tally(transaction);
        sound.unknown().forEach(name -> tally.note(new Notice(1, Reason.NEW_COLUMN, Cleaning.clean(name))));
        RowCounts rows = sound.rows().read(asOf, transaction::listsAgain, sink(transaction, source, tally));
        tally.readingEnds();
        Edition edition = edition(source, sound.dataset(), sound, asOf, rows.rows());
        Optional<Gate.Held> held = gates.onRows(rows, sound.dataset());
        return held.isPresent()
                ? hold(transaction, edition, held.get())
                : new IngestOutcome.Taken(apply(transaction, edition, sound.dataset(), gates, rows, tally, today));
    }

    /** What a register says that others are understood by is asked for when they are read. */
    private Consumer<Reading> sink(RegisterTransaction transaction, Source source, Tally tally) {
        ReferenceRows rows = new ReferenceRows(tally);
        Erased erased = Erased.of(transaction.consents().suppressed(), rules.hashes());
        return source instanceof ReferenceSource
                ? reading -> stage(transaction, tally, erased, rows.counted(reading))
                : reading -> stage(transaction, tally, erased, reading);
    }

    private void stage(RegisterTransaction transaction, Tally tally, Erased erased, Reading reading) {
        progress.report("read", reading.line());
        if (reading instanceof Reading.Taken taken) {
            taken.remarks().forEach(tally::note);
            tally.fill().taken(taken.observations());
            for (int part = 0; part < taken.observations().size(); part++) {
                Observation observation = taken.observations().get(part).under(goldenRules.functions());
                if (erased.has(observation.facts())) {
                    tally.note(new Notice(taken.line(), part == 0 ? Reason.ERASED : Reason.ERASED_IN_PASSING, ""));
                } else {
                    transaction.stage(
                            taken.line(), founds(observation) ? -part : part, observation, print(taken, observation));
                }
            }
        } else if (reading instanceof Reading.AsBefore) {
            tally.asBefore();
        } else if (reading instanceof Reading.PassedOver passed) {
            tally.passOver(passed);
        } else if (reading instanceof Reading.Refused refused) {
            tally.note(refused.notice());
        }
    }

    /** Who is listed for a seat for one is compared with the others each time. */
    private static Optional<RowPrint> print(Reading.Taken taken, Observation observation) {
        return taken.print().filter(any -> observation.seat().isEmpty());
    }

    /** A body that a row founds in passing comes before what the row says of it. */
    private static boolean founds(Observation observation) {
        return observation instanceof Observation.OfEntity entity && entity.founding();
    }

    private IngestReport apply(
            RegisterTransaction transaction,
            Edition edition,
            Dataset dataset,
            Gates gates,
            RowCounts rows,
            Tally tally,
            LocalDate today) {
        tally.compared(transaction.compare());
        unlessHeld(edition, gates.onComparison(rows, dataset, tally));
        SuccessionPass successions = new SuccessionPass(transaction, goldenRules, mint, tally, edition, today);
        SiretPass sirets = new SiretPass(transaction, goldenRules, transaction::sharedSirets);
        GoldenPass golden = new GoldenPass(transaction, goldenRules, successions, sirets, today, tally.losses());
        Merge merge = new Merge(
                transaction,
                golden,
                successions,
                goldenRules,
                mint,
                tally,
                edition,
                gates.window(),
                rules.hashes(),
                today);
        transaction.eachMoved(chunk, moved -> {
            merge.moved(moved);
            progress.report("merge", moved.get(moved.size() - 1).line());
        });
        if (!isSameFile(edition, gates.last())) {
            transaction.eachVanished(chunk, merge::vanished);
        }
        merge.end();
        golden.giveSirets(tally::note);
        successions.write();
        unlessHeld(edition, gates.onMerge(rows, tally));
        transaction.taken(edition);
        return tally.report(edition, rows);
    }

    private static void unlessHeld(Edition edition, Optional<Gate.Held> held) {
        held.ifPresent(why -> {
            throw new Undone(edition, why);
        });
    }

    /** The bytes of last time, whatever day they are said to be of, are no second witness of an absence. */
    private static boolean isSameFile(Edition edition, Optional<Edition> last) {
        return last.filter(l -> l.sha256().equals(edition.sha256())).isPresent();
    }

    private static IngestOutcome hold(RegisterTransaction transaction, Edition edition, Gate.Held why) {
        transaction.held(edition, why);
        return new IngestOutcome.Held(edition, why);
    }

    private static Edition edition(Source source, Dataset dataset, Inspection inspection, LocalDate asOf, long rows) {
        return new Edition(
                source.description().code(),
                dataset.code(),
                asOf,
                inspection.fingerprint().sha256(),
                inspection.fingerprint().bytes(),
                rows);
    }
}
