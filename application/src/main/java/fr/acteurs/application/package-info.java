/** The use cases: take editions in, publish the day's feed, hand it over, receive it; and the ports that they need. */
@NullMarked
package fr.acteurs.application;

import org.jspecify.annotations.NullMarked;
