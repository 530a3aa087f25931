/** Editions are fetched from those who publish them. */
@NullMarked
package fr.acteurs.application.fetch;

import org.jspecify.annotations.NullMarked;
