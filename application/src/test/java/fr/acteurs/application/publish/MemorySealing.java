package fr.acteurs.application.publish;

import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.delivery.Manifest;
import fr.acteurs.domain.feed.Contact;
import fr.acteurs.domain.feed.Organisation;
import fr.acteurs.domain.register.Motive;
import fr.acteurs.domain.register.Redirection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The reference {@link Sealing}; what it refuses, the database refuses by its constraints. */
final class MemorySealing implements Sealing {

    private final MemoryGolden register;
    private final MemoryChannel channel;

    MemorySealing(MemoryGolden register, MemoryChannel channel) {
        this.register = register;
        this.channel = channel;
    }

    @Override
    public Optional<SealedDelivery> sealed(LocalDate date, DeliveryType type) {
        return channel.deliveries.values().stream()
                .filter(d -> d.name().date().equals(date) && d.name().type() == type)
                .findFirst();
    }

    @Override
    public Optional<SealedDelivery> last() {
        return Optional.ofNullable(channel.deliveries.lastEntry()).map(Map.Entry::getValue);
    }

    @Override
    public long revision() {
        return register.revision();
    }

    @Override
    public long watermark() {
        return channel.watermark;
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
    public void movedOrganisations(Consumer<Touched<Organisation>> each) {
        moved(register::organisation, each);
    }

    @Override
    public void movedContacts(Consumer<Touched<Contact>> each) {
        moved(register::contact, each);
    }

    private <T> void moved(Function<String, Optional<T>> byId, Consumer<Touched<T>> each) {
        Map<String, Optional<Motive>> moved = register.movedAfter(channel.watermark);
        moved.forEach((id, motive) -> byId.apply(id).ifPresent(subject -> each.accept(new Touched<>(subject, motive))));
    }

    @Override
    public void redirectionsAfter(long revision, Consumer<Redirection> each) {
        register.redirectionsAfter(revision).forEach(each);
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
    public void seal(SealedDelivery delivery) {
        long next = last().map(last -> last.name().number()).orElse(0L) + 1;
        if (delivery.name().number() != next
                || sealed(delivery.name().date(), delivery.name().type()).isPresent()) {
            throw new IllegalStateException("Cannot seal " + delivery.name() + " as number " + next);
        }
        channel.deliveries.put(next, delivery);
        channel.watermark = register.revision();
    }
}
