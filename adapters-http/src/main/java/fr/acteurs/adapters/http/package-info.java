/** Fetches files over HTTP and HTTPS by the client of the JDK. */
@NullMarked
package fr.acteurs.adapters.http;

import org.jspecify.annotations.NullMarked;
