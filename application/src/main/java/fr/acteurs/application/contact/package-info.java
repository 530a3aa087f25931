/** How telephone numbers and addresses of the network are read. */
@NullMarked
package fr.acteurs.application.contact;

import org.jspecify.annotations.NullMarked;
