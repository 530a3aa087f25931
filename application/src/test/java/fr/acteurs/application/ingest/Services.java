package fr.acteurs.application.ingest;

import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.Facts;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.Observation;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Services that a directory lists under numbers of its own, and valid numbers for them. All are invented. */
final class Services {

    private Services() {}

    static Siren siren(int number) {
        return Stream.iterate(0, digit -> digit + 1)
                .flatMap(digit -> Siren.parse("2%07d%d".formatted(number, digit)).stream())
                .findFirst()
                .orElseThrow();
    }

    static Siret siret(Siren siren, int establishment) {
        return Stream.iterate(0, digit -> digit + 1)
                .flatMap(digit -> Siret.parse("%s%04d%d".formatted(siren, establishment, digit)).stream())
                .findFirst()
                .orElseThrow();
    }

    static EntityKey record(int number) {
        return new EntityKey(EntityKey.Scheme.DILA, "record-" + number);
    }

    /** A service that a directory founds. */
    static Observation service(int number, String kind, @Nullable Siret siret) {
        Facts.Builder facts = Facts.builder()
                .say(Field.KIND, kind)
                .say(Field.NAME, kind + " " + number)
                .say(Field.DILA, "record-" + number);
        facts.say(Field.SIRET, Optional.ofNullable(siret))
                .say(Field.SIREN, Optional.ofNullable(siret).map(Siret::siren));
        return new Observation.OfEntity(record(number), true, facts.build());
    }
}
