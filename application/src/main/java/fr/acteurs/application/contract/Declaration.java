package fr.acteurs.application.contract;

import com.google.common.collect.ImmutableMap;
import fr.acteurs.domain.contact.SocialAccount.Network;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.source.Column;
import fr.acteurs.domain.source.EntityKey;
import fr.acteurs.domain.source.EntityKey.Scheme;
import fr.acteurs.domain.source.Field;
import fr.acteurs.domain.source.SourceDescription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table that needs no code: who publishes it, and which column says what. Lists of federations, orders and verification
 * desks come like that.
 *
 * @param description with one dataset, of the columns that are read and those that are left aside by name
 * @param freshness how many days old the last edition may be
 * @param rules the declaration as it stands in the contract: another text reads every row anew
 */
public record Declaration(SourceDescription description, Columns columns, OptionalInt freshness, String rules) {

    /**
     * Which column says what.
     *
     * @param rows what a row is about
     * @param founds whether it may bring bodies into the register
     * @param unless columns of a row that is out of scope when one of them is filled, such as a day of closure
     * @param record number of the row, where several may be of one body: two in an edition leave both waiting
     * @param fields what is said of the body
     * @param extras what an order form asks of the body beside that
     */
    public record Columns(
            Rows rows,
            boolean founds,
            List<Column> unless,
            Body body,
            Optional<Cell> record,
            Optional<KindRule> kind,
            Map<Field, Cell> fields,
            Map<Network, Cell> accounts,
            Optional<Address> address,
            Optional<Ordered> extras,
            List<Head> heads) {

        public Columns {
            unless = List.copyOf(unless);
            fields = Map.copyOf(fields);
            accounts = Map.copyOf(accounts);
            heads = List.copyOf(heads);
        }
    }

    /**
     * Further information, which an order form asks for.
     *
     * @param order the client's reference of the form
     * @param columns where it stands, by the names of the columns in which it is delivered, in their order
     */
    public record Ordered(String order, Map<String, Cell> columns) {

        public Ordered {
            columns = ImmutableMap.copyOf(columns);
        }
    }

    /** What a row is about: a body with its heads, or one person in a body that other rows name too. */
    public enum Rows {
        BODIES,
        PERSONS
    }

    /** How a row calls its body. */
    public sealed interface Body {

        /** By a number of this scheme. */
        record Numbered(Scheme scheme, Cell number) implements Body {}

        /** All rows are of this one. */
        record Named(EntityKey key) implements Body {}

        /** Answers each case. */
        default <T> T fold(Function<Numbered, T> numbered, Function<Named, T> named) {
            return this instanceof Numbered one ? numbered.apply(one) : named.apply((Named) this);
        }
    }

    /**
     * Where a value stands.
     *
     * @param pattern whose first group is the value, within the cell
     * @param pad how many digits the value has, where a spreadsheet may have lost zeros; 0 where it has not
     */
    public record Cell(Column column, Optional<Pattern> pattern, int pad) {

        /** The value in the text of the cell; nothing when it is empty or not of the pattern. */
        public Optional<String> in(String text) {
            return pattern.map(form -> group(form, text))
                    .orElseGet(() -> Optional.of(text))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .map(value -> "0".repeat(Math.max(0, pad - value.length())) + value);
        }

        private static Optional<String> group(Pattern form, String text) {
            Matcher found = form.matcher(text);
            return found.find() ? Optional.ofNullable(found.group(1)) : Optional.empty();
        }
    }

    /** Of which kind the bodies are. */
    public sealed interface KindRule {

        /** All are of one. */
        record Fixed(EntityKind kind) implements KindRule {}

        /** A word tells; folded words. */
        record ByWord(Cell cell, Map<String, EntityKind> kinds) implements KindRule {}

        /** Answers each case. */
        default <T> T fold(Function<Fixed, T> fixed, Function<ByWord, T> byWord) {
            return this instanceof Fixed one ? fixed.apply(one) : byWord.apply((ByWord) this);
        }
    }

    /** Where an address stands, by its parts. */
    public record Address(
            List<Cell> complements, Optional<Cell> street, Optional<Cell> box, Optional<Cell> postcode, Cell city) {

        public Address {
            complements = List.copyOf(complements);
        }
    }

    /**
     * Somebody in an office.
     *
     * @param office the title, where all that stand there have the same
     * @param title else where it stands
     * @param says what else is said of the person or the office
     * @param extras what an order form asks of the office or its holder beside that
     */
    public record Head(
            Optional<String> office,
            Optional<Cell> title,
            Optional<Cell> civility,
            Cell surname,
            Optional<Cell> givenName,
            Map<Field, Cell> says,
            Optional<Ordered> extras) {

        public Head {
            says = Map.copyOf(says);
        }
    }
}
