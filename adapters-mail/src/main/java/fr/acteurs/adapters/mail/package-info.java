/** Mail as messages of MIME: to a server by SMTP, or into a folder. */
@NullMarked
package fr.acteurs.adapters.mail;

import org.jspecify.annotations.NullMarked;
