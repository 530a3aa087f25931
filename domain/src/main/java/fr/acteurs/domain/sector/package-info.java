/** Fields of activity that bodies and persons in office deal with, and how a source's words are read as such. */
@NullMarked
package fr.acteurs.domain.sector;

import org.jspecify.annotations.NullMarked;
