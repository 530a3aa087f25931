/**
 * A real PostgreSQL that Acteurs brings along, for those who have no database server at hand.
 *
 * <p>Start with {@link fr.acteurs.postgres.EmbeddedPostgres}. The server is the one of the zonky binaries, started by
 * our own launcher: writes are durable, a password is asked for, and only this machine can connect.
 */
@NullMarked
package fr.acteurs.postgres;

import org.jspecify.annotations.NullMarked;
