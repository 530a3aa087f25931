package fr.acteurs.application.protect;

import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.PinnedKey;
import java.time.Instant;
import java.util.Optional;

/**
 * Until when a key of a channel may be used.
 *
 * @param until the instant from which it may not; empty for a key that never expires
 */
public record KeyTerm(ChannelCode channel, KeyUse use, PinnedKey key, Optional<Instant> until) {}
