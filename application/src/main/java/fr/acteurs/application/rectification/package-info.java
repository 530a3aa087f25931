/** Puts right what a person says is wrong of them (RGPD art. 16); no register unsays it. */
@NullMarked
package fr.acteurs.application.rectification;

import org.jspecify.annotations.NullMarked;
