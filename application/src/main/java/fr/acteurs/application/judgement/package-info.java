/**
 * What humans say of persons that resolution cannot decide: same, different, unsure. Each word has an author, a reason
 * and a time, outlives every edition that is read after it, and can be taken back.
 */
@NullMarked
package fr.acteurs.application.judgement;

import org.jspecify.annotations.NullMarked;
