package fr.acteurs.adapters.csv.sources;

/** The licences under which registers are published. */
final class Licences {

    /** Of Etalab; it asks that publisher and date are named. */
    static final String OUVERTE = "Licence Ouverte 2.0";

    private Licences() {}
}
