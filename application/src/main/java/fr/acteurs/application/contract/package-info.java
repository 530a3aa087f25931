/** The contract as data: who, where, and which segments with what is promised of them. */
@NullMarked
package fr.acteurs.application.contract;

import org.jspecify.annotations.NullMarked;
