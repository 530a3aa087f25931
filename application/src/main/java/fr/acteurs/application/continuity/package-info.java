/**
 * Takes over from the previous provider of the contract (tender 1.2: "continuité du précédent marché"). Start with
 * {@link fr.acteurs.application.continuity.TakeOver}.
 */
@NullMarked
package fr.acteurs.application.continuity;

import org.jspecify.annotations.NullMarked;
