/** Registers of the size of France, made up, and the program run on them: what {@code measure.sh} times. */
@NullMarked
package fr.acteurs.benchmarks;

import org.jspecify.annotations.NullMarked;
