package fr.acteurs.domain.source;

/**
 * A register that is read to understand the rows of another ({@link ReferringSource}), such as the legal entities that
 * establishments belong to. Nothing of it goes into the register: its edition passes the gates and is kept, and its rows
 * are counted. Each row says one thing, under a key of its own.
 */
public interface ReferenceSource extends Source {}
