package fr.acteurs.bootstrap;

import fr.acteurs.bootstrap.command.ActeursCommand;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where the program begins. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(ActeursCommand.run(System.out, System.err, arguments));
    }
}
