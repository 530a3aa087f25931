/**
 * The store of who is who, as the use cases need it: one writer, one transaction for each edition.
 */
@NullMarked
package fr.acteurs.application.register;

import org.jspecify.annotations.NullMarked;
