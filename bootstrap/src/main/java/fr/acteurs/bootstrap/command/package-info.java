/** The command line, one class for each command. */
@NullMarked
package fr.acteurs.bootstrap.command;

import org.jspecify.annotations.NullMarked;
