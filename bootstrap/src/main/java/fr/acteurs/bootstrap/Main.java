package fr.acteurs.bootstrap;

import fr.acteurs.bootstrap.command.ActeursCommand;

/** Where the program begins. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(ActeursCommand.run(System.out, System.err, arguments));
    }
}
