package fr.acteurs.application.register;

import fr.acteurs.domain.source.Facts;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a source has said of a subject so far.
 *
 * @param facts settled over the editions
 * @param absentSince date of the first edition that no longer lists the subject, while it is absent
 * @param over the subject's story with this source has ended: listed again, it is a new one
 */
public record StoredObservation(
        String key, Link link, boolean founding, Facts facts, Optional<LocalDate> absentSince, boolean over) {}
