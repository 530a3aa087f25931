/** Natural persons, their names and how names are compared. */
@NullMarked
package fr.acteurs.domain.person;

import org.jspecify.annotations.NullMarked;
