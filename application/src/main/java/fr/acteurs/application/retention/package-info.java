/** How long data is kept: one purge for every category of the contract's table, its certificates, and the proof. */
@NullMarked
package fr.acteurs.application.retention;

import org.jspecify.annotations.NullMarked;
