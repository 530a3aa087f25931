package fr.acteurs.application.retention;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a purge asks for, of one category.
 *
 * @param purge which purge of the category it is, from one on; one that was cut is made again under its number
 * @param confirmed the day that it is by another clock, from a person who vouches for it
 * @param last what the purge before it certified
 */
public record Order(Limit limit, long purge, Optional<LocalDate> confirmed, Optional<PurgeCertificate> last) {}
