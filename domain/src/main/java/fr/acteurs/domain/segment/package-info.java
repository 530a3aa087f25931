/** The tender's segments: which bodies are followed and which functions CDC wishes. */
@NullMarked
package fr.acteurs.domain.segment;

import org.jspecify.annotations.NullMarked;
