/** Legal entities: communes, groupings of communes, and every other body that CDC follows. */
@NullMarked
package fr.acteurs.domain.entity;

import org.jspecify.annotations.NullMarked;
