/**
 * The register and the ledger on PostgreSQL 15 or later. Start with {@link fr.acteurs.adapters.jdbc.JdbcStore}.
 *
 * <p>Bulk goes in by COPY and is compared set-wise in SQL, on keys and fingerprints that the domain computed; rules stay
 * in Java and see only what moved.
 */
@NullMarked
package fr.acteurs.adapters.jdbc;

import org.jspecify.annotations.NullMarked;
