/** What a person has said of the use of their data, and what follows from it (tender 3.5). */
@NullMarked
package fr.acteurs.domain.consent;

import org.jspecify.annotations.NullMarked;
