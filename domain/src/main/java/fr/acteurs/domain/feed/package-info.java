/** What CDC receives: the columns, the canonical rows, and the policy that every row has passed. */
@NullMarked
package fr.acteurs.domain.feed;

import org.jspecify.annotations.NullMarked;
