package fr.acteurs.architecture.broken.application;

import java.util.logging.Logger;

/** A use case with the log of the JDK. */
final class LogsElsewhere {
    final Logger log = Logger.getLogger("elsewhere");
}
