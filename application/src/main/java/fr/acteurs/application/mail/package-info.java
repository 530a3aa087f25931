/** Mail to the client: what is sent, and what is known of its way. */
@NullMarked
package fr.acteurs.application.mail;

import org.jspecify.annotations.NullMarked;
