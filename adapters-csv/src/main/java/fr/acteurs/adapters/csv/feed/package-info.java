/**
 * Feed files on disk: the sender's spool, the receiver's state, the drop folder and the archive. Everything that must
 * survive a crash is written beside, forced to disk, and renamed into place.
 */
@NullMarked
package fr.acteurs.adapters.csv.feed;

import org.jspecify.annotations.NullMarked;
