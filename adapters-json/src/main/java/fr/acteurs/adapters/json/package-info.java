/**
 * What is written and read as JSON: the manifest of a delivery, the receiver's answers, and the nomenclatures that the
 * product carries.
 */
@NullMarked
package fr.acteurs.adapters.json;

import org.jspecify.annotations.NullMarked;
