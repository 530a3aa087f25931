package fr.acteurs.application;

import fr.acteurs.application.audit.AuditDelivery;
import fr.acteurs.application.audit.Audited;
import fr.acteurs.application.continuity.CompareFiles;
import fr.acteurs.application.continuity.ComparisonOutcome;
import fr.acteurs.application.continuity.Mapping;
import fr.acteurs.application.continuity.Reports;
import fr.acteurs.application.continuity.TakeOver;
import fr.acteurs.application.continuity.TakeOver.Mode;
import fr.acteurs.application.continuity.TakeoverOutcome;
import fr.acteurs.application.contract.ApplyContract;
import fr.acteurs.application.coverage.MeasureCoverage;
import fr.acteurs.application.ingest.ApprovalOutcome;
import fr.acteurs.application.ingest.ApproveEdition;
import fr.acteurs.application.ingest.FolderPlan;
import fr.acteurs.application.ingest.IngestEdition;
import fr.acteurs.application.ingest.IngestOutcome;
import fr.acteurs.application.ingest.PlanFolder;
import fr.acteurs.application.ingest.Sources;
import fr.acteurs.application.judgement.JudgePersons;
import fr.acteurs.application.order.DeliverExtras;
import fr.acteurs.application.order.DeliveredExtras;
import fr.acteurs.application.order.ExtrasFiles;
import fr.acteurs.application.order.TrackOrders;
import fr.acteurs.application.protect.WatchKeys;
import fr.acteurs.application.publish.Channels;
import fr.acteurs.application.publish.ObjectionMonth;
import fr.acteurs.application.publish.ObjectionNotice;
import fr.acteurs.application.publish.PublishDailyFeed;
import fr.acteurs.application.publish.PublishDailyFeed.Quarantine;
import fr.acteurs.application.publish.PublishOutcome;
import fr.acteurs.application.publish.SealedDelivery;
import fr.acteurs.application.register.RegisterView;
import fr.acteurs.application.retention.RetentionDesk;
import fr.acteurs.application.rights.RightsDesk;
import fr.acteurs.application.trace.TraceDesk;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.source.Source;
import fr.acteurs.domain.source.SourceCode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The front door for programs that embed Acteurs: editions in, deliveries out, questions answered. The command line
 * goes through the same door. Safe for several threads; writers wait for each other.
 */
public final class ActorFeed implements AutoCloseable {

    private final Sources sources;
    private final PlanFolder planning;
    private final IngestEdition ingest;
    private final ApproveEdition approve;
    private final Channels channels;
    private final JudgePersons persons;
    private final TakeOver takeOver;
    private final CompareFiles compare;
    private final ApplyContract contract;
    private final MeasureCoverage coverage;
    private final TrackOrders orders;
    private final AuditDelivery audit;
    private final RightsDesk rights;
    private final TraceDesk traces;
    private final RetentionDesk retention;
    private final DeliverExtras extras;
    private final WatchKeys keys;
    private final RegisterView view;
    private final Runnable close;

    /** @param close releases what was opened for this feed */
    public ActorFeed(
            Sources sources,
            PlanFolder planning,
            IngestEdition ingest,
            ApproveEdition approve,
            Channels channels,
            JudgePersons persons,
            TakeOver takeOver,
            CompareFiles compare,
            ApplyContract contract,
            MeasureCoverage coverage,
            TrackOrders orders,
            AuditDelivery audit,
            RightsDesk rights,
            TraceDesk traces,
            RetentionDesk retention,
            DeliverExtras extras,
            WatchKeys keys,
            RegisterView view,
            Runnable close) {
        this.sources = sources;
        this.planning = planning;
        this.ingest = ingest;
        this.approve = approve;
        this.channels = channels;
        this.persons = persons;
        this.takeOver = takeOver;
        this.compare = compare;
        this.contract = contract;
        this.coverage = coverage;
        this.orders = orders;
        this.audit = audit;
        this.rights = rights;
        this.traces = traces;
        this.retention = retention;
        this.extras = extras;
        this.keys = keys;
        this.view = view;
        this.close = close;
    }

    /**
     * Takes one edition of a source into the register, or holds it.
     *
     * @param source name of the source, such as {@code rne-maires}
     * @param asOf date that the file speaks of
     * @param today business date under which changes are journalled
     * @throws IllegalArgumentException when there is no such source
     * @throws fr.acteurs.application.contract.ContractNotInForce when the register runs by another contract
     */
    public IngestOutcome ingest(String source, Path file, LocalDate asOf, LocalDate today) {
        return ingest(source, file, Optional.empty(), asOf, today);
    }

    /** Likewise, with the SHA-256 that the publisher gives for the file. */
    public IngestOutcome ingest(String source, Path file, Optional<String> announced, LocalDate asOf, LocalDate today) {
        Source known = sources.named(SourceCode.of(source));
        contract.require(today);
        rights.keeping().catchUp(today);
        return ingest.ingest(known, file, announced, asOf, today);
    }

    /**
     * In which order the files of a folder are read, and which are nobody's; see {@link FolderPlan}. Nothing is read yet.
     *
     * @param otherwise the date of files whose name tells none
     */
    public FolderPlan plan(List<Path> files, LocalDate otherwise) {
        return planning.plan(files, otherwise);
    }

    /**
     * Approves a held edition; with enough approvals it is read again and taken.
     *
     * @param edition its name, such as {@code rne-maires@2026-04-05#1a2b3c4d}
     * @param by who approves
     * @throws IllegalArgumentException when no edition of that name is known, or somebody or the reason is missing
     * @throws fr.acteurs.application.ingest.ApprovalRefused when it cannot be approved, or not by this person
     */
    public ApprovalOutcome approve(String edition, String by, String reason, LocalDate today) {
        contract.require(today);
        rights.keeping().catchUp(today);
        return approve.approve(edition, by, reason, today);
    }

    /** Shows what {@link #approve} would do. */
    public ApprovalOutcome rehearseApproval(String edition, String by, String reason, LocalDate today) {
        return approve.rehearse(edition, by, reason, today);
    }

    /** Seals the delivery of the day on the first channel of the contract, and sends all that is sealed and not visible. */
    public PublishOutcome.Published publish(LocalDate date, DeliveryType wanted) {
        return publish(channels.first(), date, wanted, Quarantine.STAYS);
    }

    /**
     * Likewise on another channel; a delivery in quarantine may be tried again once an operator has looked.
     *
     * @throws IllegalArgumentException when the contract has no such channel
     */
    public PublishOutcome.Published publish(
            ChannelCode channel, LocalDate date, DeliveryType wanted, Quarantine quarantine) {
        return publish(channels.named(channel), date, wanted, quarantine);
    }

    private PublishOutcome.Published publish(
            PublishDailyFeed channel, LocalDate date, DeliveryType wanted, Quarantine quarantine) {
        contract.require(date);
        orders.require();
        rights.keeping().catchUp(date);
        return channel.publish(date, wanted, quarantine);
    }

    /** Shows what {@link #publish} would seal. */
    public PublishOutcome.Rehearsed rehearse(ChannelCode channel, LocalDate date, DeliveryType wanted) {
        orders.require();
        rights.keeping().check();
        return channels.named(channel).rehearse(date, wanted);
    }

    /**
     * Takes a file of the previous provider in, so that the feed gives their identifiers back; see {@link TakeOver}.
     *
     * @param today business date under which rows of the feed move
     * @param reports where the tables for a reviewer are written
     */
    public TakeoverOutcome takeOver(Path file, Mapping mapping, LocalDate today, Mode mode, Reports reports) {
        return takeOver.takeOver(file, mapping, today, mode, reports);
    }

    /** Compares a file of the previous provider with our feed, field by field; see {@link CompareFiles}. */
    public ComparisonOutcome compare(Path file, Mapping mapping, LocalDate today, Reports reports) {
        return compare.compare(file, mapping, today, reports);
    }

    /** Brings the register under a changed contract; see {@link ApplyContract}. */
    public ApplyContract contract() {
        return contract;
    }

    /** How much of what there is the register has; see {@link MeasureCoverage}. */
    public MeasureCoverage coverage() {
        return coverage;
    }

    /** Order forms, by which more is delivered than the contract says; see {@link TrackOrders}. */
    public TrackOrders orders() {
        return orders;
    }

    /** What persons say and ask for, and what follows; see {@link RightsDesk}. */
    public RightsDesk rights() {
        return rights;
    }

    /** Traces of what the client's agents do; see {@link TraceDesk}. */
    public TraceDesk traces() {
        return traces;
    }

    /** Terms of retention: the daily purge of every category, and its proof; see {@link RetentionDesk}. */
    public RetentionDesk retention() {
        return retention;
    }

    /**
     * Writes the file of further information that an order form asks for; see {@link DeliverExtras}.
     *
     * @param channel whose limits it keeps
     * @param files where it is written
     * @throws fr.acteurs.application.order.OrderRefused when nothing may be delivered by that order
     * @throws fr.acteurs.application.contract.ContractNotInForce when the register runs by another contract
     */
    public DeliveredExtras deliverExtras(String reference, ChannelCode channel, LocalDate today, ExtrasFiles files) {
        contract.check();
        return extras.deliver(reference, channel, today, files);
    }

    /** The keys of the channels, and which of them expire soon; see {@link WatchKeys}. */
    public WatchKeys keys() {
        return keys;
    }

    /** The channels of the contract, the first one first. */
    public Set<ChannelCode> channels() {
        return channels.codes();
    }

    /** All deliveries of a channel so far, in the order of their numbers. */
    public List<SealedDelivery> deliveries(ChannelCode channel) {
        return channels.named(channel).deliveries();
    }

    /** Whether every line that the client of the channel holds has its basis; see {@link AuditDelivery}. */
    public Audited audit(ChannelCode channel) {
        channels.named(channel);
        return audit.audit(channel);
    }

    /** How the client was told of the oppositions of the months that have ended, in their order (tender 3.5). */
    public List<ObjectionMonth> objectionMonths(ChannelCode channel) {
        return channels.named(channel).months();
    }

    /** The mails among them, and how far they have come. */
    public List<ObjectionNotice> objectionNotices(ChannelCode channel) {
        return channels.named(channel).notices();
    }

    /**
     * Notes that the client has the mail of that month.
     *
     * @param by who says so at the client's
     * @return whether such a mail was sent
     */
    public boolean acknowledgeNotice(ChannelCode channel, YearMonth month, String by, LocalDate on) {
        return channels.named(channel).acknowledge(month, by, on);
    }

    /** What humans say of persons whom resolution leaves open. */
    public JudgePersons persons() {
        return persons;
    }

    public RegisterView view() {
        return view;
    }

    public Sources sources() {
        return sources;
    }

    @Override
    public void close() {
        close.run();
    }
}
