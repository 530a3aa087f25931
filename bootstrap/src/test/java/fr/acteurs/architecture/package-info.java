/**
 * The rules of the house, and a house that breaks each of them: {@link fr.acteurs.architecture.ArchitectureTest}.
 */
@NullMarked
package fr.acteurs.architecture;

import org.jspecify.annotations.NullMarked;
