/**
 * Composes, seals and sends the day's delivery. Start with {@link fr.acteurs.application.publish.PublishDailyFeed}.
 */
@NullMarked
package fr.acteurs.application.publish;

import org.jspecify.annotations.NullMarked;
