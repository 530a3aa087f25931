/** Reads telephone numbers by Google's libphonenumber, and mail and web addresses by Apache's commons-validator. */
@NullMarked
package fr.acteurs.adapters.contact;

import org.jspecify.annotations.NullMarked;
