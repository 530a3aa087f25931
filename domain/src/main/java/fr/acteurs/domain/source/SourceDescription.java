package fr.acteurs.domain.source;

import java.util.List;

/**
 * The identity card of a source (tender 3.7: "information sur les sources mobilisées").
 *
 * @param register the publisher's register, by its code in the nomenclature: {@code RNE_ELUS}, {@code COG}
 * @param cadence how often the publisher renews it, in French as the documents print it
 * @param datasets the kinds of files, the first that fits a header is taken
 */
public record SourceDescription(
        SourceCode code,
        String register,
        String title,
        String publisher,
        String licence,
        String address,
        String cadence,
        List<Dataset> datasets) {

    public SourceDescription {
        datasets = List.copyOf(datasets);
    }
}
