/** All that persons may say and ask for, in one place for embedders. */
@NullMarked
package fr.acteurs.application.rights;

import org.jspecify.annotations.NullMarked;
