package fr.acteurs.adapters.csv.sources;

/** The licences under which registers are published. */
final class Licences {

    /** Of Etalab; it asks that publisher and date are named. */
    static final String OUVERTE = "Licence Ouverte 2.0";

    /** It asks that the source is named, and that a database derived from it is shared alike. */
    static final String ODBL = "ODbL 1.0 : citer la source, repartager à l'identique ce qui en est dérivé";

    private Licences() {}
}
