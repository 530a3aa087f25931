/**
 * Puts the parts together: settings, the database, the command line, the demo. The only place that asks what time it
 * is. Embedders start with {@link fr.acteurs.bootstrap.Acteurs}.
 */
@NullMarked
package fr.acteurs.bootstrap;

import org.jspecify.annotations.NullMarked;
