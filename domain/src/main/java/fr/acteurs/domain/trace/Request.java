package fr.acteurs.domain.trace;

/**
 * What was asked of the register, without what was looked for and without what was found.
 *
 * @param rows how many were given; none where it was refused or failed
 */
public record Request(TemplateCode template, PurposeCode purpose, long rows) {

    /** @throws IllegalArgumentException when the number of rows is negative */
    public Request {
        if (rows < 0) {
            throw new IllegalArgumentException("A request gives no fewer than 0 rows, not " + rows);
        }
    }
}
