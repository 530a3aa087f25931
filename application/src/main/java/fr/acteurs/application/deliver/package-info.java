/**
 * Handing a sealed delivery to CDC: the protocol is here, the transports are adapters.
 *
 * <p>Start with {@link fr.acteurs.application.deliver.HandOver}: write under a temporary name, rename create-only,
 * {@code .GO} last. A transport only has to be a {@link fr.acteurs.application.deliver.RemoteFolder}.
 */
@NullMarked
package fr.acteurs.application.deliver;

import org.jspecify.annotations.NullMarked;
