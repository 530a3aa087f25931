package fr.acteurs.application.publish;

import fr.acteurs.application.mail.Mail;
import fr.acteurs.domain.consent.SuppressionList;
import fr.acteurs.domain.delivery.DeliveryState;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.delivery.Manifest;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.feed.Contact;
import fr.acteurs.domain.feed.Individual;
import fr.acteurs.domain.feed.Objection;
import fr.acteurs.domain.feed.Organisation;
import fr.acteurs.domain.register.Motive;
import fr.acteurs.domain.register.Redirection;
import fr.acteurs.domain.segment.Standing;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The reference {@link Sealing}; what it refuses, the database refuses by its constraints. */
final class MemorySealing implements Sealing {

    private final MemoryGolden register;
    private final MemoryChannel channel;
    private final Map<EntityKind, Standing> standings;

    MemorySealing(MemoryGolden register, MemoryChannel channel, Map<EntityKind, Standing> standings) {
        this.register = register;
        this.channel = channel;
        this.standings = standings;
    }

    @Override
    public Optional<SealedDelivery> sealed(LocalDate date, DeliveryType type) {
        return channel.deliveries.values().stream()
                .filter(d ->
                        d.name().date().equals(date) && d.name().type() == type && d.state() != DeliveryState.RECOVERED)
                .findFirst();
    }

    @Override
    public Optional<SealedDelivery> last() {
        return Optional.ofNullable(channel.deliveries.lastEntry()).map(Map.Entry::getValue);
    }

    @Override
    public Optional<SealedDelivery> lastOfRows() {
        return channel.deliveries.descendingMap().values().stream()
                .filter(delivery -> delivery.name().type() != DeliveryType.O)
                .findFirst();
    }

    @Override
    public Optional<LocalDate> firstDay() {
        return channel.deliveries.values().stream()
                .map(delivery -> delivery.name().date())
                .min(Comparator.naturalOrder());
    }

    @Override
    public void objectionsOf(YearMonth month, Consumer<Objection> each) {
        long settled = Optional.ofNullable(channel.months.lowerEntry(month))
                .map(before -> before.getValue().seen())
                .orElse(Long.MAX_VALUE);
        register.objectionsOf(month, settled).forEach(each);
    }

    @Override
    public Optional<YearMonth> settledMonth() {
        return Optional.ofNullable(channel.months.lastEntry()).map(Map.Entry::getKey);
    }

    @Override
    public YearMonth monthOf(long number) {
        return channel.months.values().stream()
                .map(MemoryChannel.Settled::month)
                .filter(one -> one.number().equals(Optional.of(number)))
                .findFirst()
                .orElseThrow()
                .month();
    }

    @Override
    public void settle(ObjectionMonth month, Optional<Mail> notice) {
        if (channel.months.containsKey(month.month())) {
            throw new IllegalStateException("The month is settled already: " + month);
        }
        Optional<ObjectionNotice> unsent =
                notice.map(mail -> new ObjectionNotice(month.month(), mail, Optional.empty(), Optional.empty()));
        channel.months.put(month.month(), new MemoryChannel.Settled(month, unsent, register.revision()));
    }

    @Override
    public long revision() {
        return register.revision();
    }

    @Override
    public long watermark() {
        return channel.last().watermark();
    }

    @Override
    public void organisations(Consumer<Organisation> each) {
        register.organisations().forEach(each);
    }

    @Override
    public void contacts(Consumer<Contact> each) {
        register.contacts().forEach(each);
    }

    @Override
    public void persons(Consumer<Individual> each) {
        register.holders().forEach(each);
    }

    @Override
    public void movedOrganisations(long since, Consumer<Touched<Organisation>> each) {
        moved(since, register::organisation, each);
    }

    @Override
    public void movedContacts(long since, Consumer<Touched<Contact>> each) {
        moved(since, register::contact, each);
    }

    @Override
    public void movedPersons(long since, long endedAfter, Consumer<Touched<Individual>> each) {
        register.movedHolders(since, endedAfter)
                .map(one -> new Touched<>(
                        one,
                        Optional.empty(),
                        register.subjectsOf(one.person().id()).anyMatch(this::isUrgent)))
                .forEach(each);
    }

    private <T> void moved(long since, Function<String, Optional<T>> byId, Consumer<Touched<T>> each) {
        Map<String, Optional<Motive>> moved = register.movedAfter(since);
        moved.forEach((id, motive) ->
                byId.apply(id).ifPresent(subject -> each.accept(new Touched<>(subject, motive, isUrgent(id)))));
    }

    private boolean isUrgent(String id) {
        return register.isUrgent(id, watermark());
    }

    @Override
    public void objectionsAfter(long revision, Consumer<Objection> each) {
        register.objectionsAfter(revision).forEach(each);
    }

    @Override
    public void redirectionsAfter(long revision, Consumer<Redirection> each) {
        register.redirectionsAfter(revision).forEach(each);
    }

    @Override
    public SuppressionList suppressed() {
        return register.suppressed();
    }

    @Override
    public List<Manifest.SourceState> sources() {
        return List.of();
    }

    @Override
    public List<Manifest.Barrier> barriers() {
        return List.of();
    }

    @Override
    public Map<EntityKind, Standing> standings() {
        return standings;
    }

    @Override
    public String shape() {
        return channel.last().shape();
    }

    @Override
    public Map<Integer, Long> told() {
        return channel.last().segments();
    }

    @Override
    public int nextRevision(long number) {
        return channel.revisions.getOrDefault(number, -1) + 1;
    }

    @Override
    public List<SealedDelivery> unsent() {
        return channel.deliveries.values().stream()
                .filter(delivery -> MemoryLedger.UNSENT.contains(delivery.state()))
                .toList();
    }

    @Override
    public void annul(SealedDelivery delivery) {
        channel.deliveries.remove(delivery.name().number());
        channel.annulled.add(delivery.in(DeliveryState.VOIDED));
    }

    @Override
    public void seal(SealedDelivery delivery, String shape, Map<Integer, Long> told) {
        if (sealed(delivery.name().date(), delivery.name().type()).isPresent()) {
            throw new IllegalStateException("The day has such a delivery: " + delivery.name());
        }
        enter(delivery, new MemoryChannel.Told(register.revision(), register.revision(), shape, Map.copyOf(told)));
    }

    @Override
    public void sealAside(SealedDelivery delivery) {
        enter(delivery, new MemoryChannel.Told(register.revision(), watermark(), shape(), told()));
    }

    private void enter(SealedDelivery delivery, MemoryChannel.Told told) {
        long next = last().map(last -> last.name().number()).orElse(0L) + 1;
        long number = delivery.name().number();
        if (number < next || (number > next && delivery.state() != DeliveryState.RECOVERED)) {
            throw new IllegalStateException("Cannot seal " + delivery.name() + " as number " + next);
        }
        channel.deliveries.put(number, delivery);
        channel.sealedAt.put(delivery.name(), channel.now);
        channel.revisions.put(number, delivery.name().revision());
        channel.told.put(number, told);
    }
}
