/** The ledger of what persons have said of the use of their data, and what follows for what is delivered. */
@NullMarked
package fr.acteurs.application.consent;

import org.jspecify.annotations.NullMarked;
