/** How a body or a person in an office is reached: numbers, addresses and accounts, in the form that files give them. */
@NullMarked
package fr.acteurs.domain.contact;

import org.jspecify.annotations.NullMarked;
