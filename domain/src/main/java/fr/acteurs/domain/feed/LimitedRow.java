package fr.acteurs.domain.feed;

/** A row that may fill some of its columns only. */
interface LimitedRow {

    ColumnLimit limit();
}
