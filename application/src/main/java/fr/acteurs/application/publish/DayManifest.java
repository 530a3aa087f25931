package fr.acteurs.application.publish;

import fr.acteurs.domain.delivery.Channel;
import fr.acteurs.domain.delivery.DeliveryName;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.delivery.Manifest;
import fr.acteurs.domain.delivery.Manifest.Scope;
import fr.acteurs.domain.delivery.Manifest.Status;
import fr.acteurs.domain.feed.FeedDictionary;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.FeedSchema;
import fr.acteurs.domain.feed.FeedState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a delivery says of itself, put together. */
record DayManifest(Channel channel, String functionsVersion, Sealing sealing) {

    private static final String COMMUNES = "cog-communes/communes";
    private static final int MOST_DAYS = 31;

    Manifest of(
            DeliveryName name,
            Optional<YearMonth> month,
            Map<FeedRole, Spool.Written> written,
            Manifest.Keys keys,
            Manifest.Certificate certificate,
            Set<Integer> segments,
            Instant frozenAt,
            Instant generatedAt) {
        Optional<SealedDelivery> last = sealing.last();
        List<Manifest.FeedFile> files =
                written.values().stream().map(Spool.Written::file).toList();
        List<Manifest.Barrier> barriers = sealing.barriers();
        List<Manifest.SourceState> sources = sealing.sources();
        return new Manifest(
                channel.code(),
                name,
                last.filter(l -> name.type() != DeliveryType.C)
                        .map(l -> l.name().number()),
                last.map(SealedDelivery::manifestSha256),
                month.map(DayManifest::days).orElseGet(() -> covered(sealing.lastOfRows(), name.date())),
                frozenAt,
                generatedAt,
                new Scope(channel.profile(), channel.perimeter(), segments),
                FeedSchema.VERSION,
                FeedDictionary.of(channel.profile()).sha256(),
                files,
                states(written),
                sources,
                nomenclatures(sources),
                barriers,
                Optional.of(certificate),
                status(files, barriers),
                keys);
    }

    private static Map<FeedRole, FeedState> states(Map<FeedRole, Spool.Written> written) {
        Map<FeedRole, FeedState> states = new EnumMap<>(FeedRole.class);
        written.forEach((role, file) -> file.stateAfter().ifPresent(state -> states.put(role, state)));
        return states;
    }

    /** The list of communes in force, and the functions by which contacts are shown. */
    private List<Manifest.Nomenclature> nomenclatures(List<Manifest.SourceState> sources) {
        Stream<Manifest.Nomenclature> places = sources.stream()
                .filter(source -> source.code().equals(COMMUNES) && source.rows() > 0)
                .map(source -> new Manifest.Nomenclature("COG", source.asOf().toString()));
        return Stream.concat(places, Stream.of(new Manifest.Nomenclature("FONCTIONS", functionsVersion)))
                .toList();
    }

    private static List<LocalDate> days(YearMonth month) {
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList();
    }

    /** The days since the last delivery: after a stop of three days, one delivery speaks for all of them. */
    private static List<LocalDate> covered(Optional<SealedDelivery> last, LocalDate date) {
        LocalDate from = last.map(l -> l.name().date().plusDays(1))
                .filter(d -> !d.isAfter(date))
                .orElse(date);
        LocalDate first = ChronoUnit.DAYS.between(from, date) > MOST_DAYS ? date : from;
        return first.datesUntil(date.plusDays(1)).toList();
    }

    private static Status status(List<Manifest.FeedFile> files, List<Manifest.Barrier> barriers) {
        if (barriers.stream().anyMatch(Manifest.Barrier::holds)) {
            return Status.RETENU;
        }
        return files.stream().allMatch(file -> file.lines() == 0) ? Status.VIDE : Status.NORMAL;
    }
}
