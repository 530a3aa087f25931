/** Whether what was delivered rests on what persons said, judged by the ledgers and not by what was delivered from. */
@NullMarked
package fr.acteurs.application.audit;

import org.jspecify.annotations.NullMarked;
