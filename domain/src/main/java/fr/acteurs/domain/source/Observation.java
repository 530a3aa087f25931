package fr.acteurs.domain.source;

import com.google.common.collect.ImmutableMap;
import fr.acteurs.domain.entity.CommuneMovement;
import fr.acteurs.domain.entity.CommuneMovement.Mod;
import fr.acteurs.domain.entity.Takeover;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.identity.ShortDigest;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Functions;
import fr.acteurs.domain.mandate.Tenure;
import fr.acteurs.domain.person.ExternalId;
import fr.acteurs.domain.person.KinKey;
import fr.acteurs.domain.person.NameKey;
import fr.acteurs.domain.source.EntityKey.Scheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one row of a source says of one subject. */
public sealed interface Observation {

    /** Names the subject within the source, the same in each edition; it shows no personal data. */
    String key();

    /** The body that is spoken of, or in which the mandate is held. */
    EntityKey entity();

    Facts facts();

    /** The seat that is spoken of, where a function has one holder at a time. */
    default Optional<String> seat() {
        return Optional.empty();
    }

    /** The same, saying how its function is held, as the nomenclature has it and unless the source says otherwise. */
    default Observation under(Functions functions) {
        return this;
    }

    /** What it shares with those who may be the same person; nothing without a birth date or a number. */
    default Set<KinKey> kin() {
        return Set.of();
    }

    /** What tells a changed observation from one that says the same again: 128 bits of SHA-256, as hexadecimal. */
    default String fingerprint() {
        return ShortDigest.of(facts().canonical());
    }

    /**
     * Of a legal entity.
     *
     * @param founding whether this source may bring a body into the register; others only add to one that is there
     * @param key the body's own, unless the source has numbers of its own for what it lists
     */
    record OfEntity(EntityKey entity, boolean founding, Facts facts, String key) implements Observation {

        /** Under each of which the body may be known already, the surest first. */
        private static final Map<Field, Scheme> NUMBERS = ImmutableMap.of(
                Field.FINESS, Scheme.FINESS,
                Field.UAI, Scheme.UAI,
                Field.RNA, Scheme.RNA,
                Field.SIRET, Scheme.SIRET,
                Field.SIREN, Scheme.SIREN);

        public OfEntity(EntityKey entity, boolean founding, Facts facts) {
            this(entity, founding, facts, entity.toString());
        }

        /** Of one record of a list that may have several for one body: a second one in an edition leaves both waiting. */
        public static OfEntity recorded(EntityKey entity, String record, Facts facts) {
            return new OfEntity(entity, false, facts, record);
        }

        @Override
        public Optional<String> seat() {
            return key.equals(entity.toString()) ? Optional.empty() : Optional.of(entity.toString());
        }

        /** A record that is of another body from now on says something else, in whatever words. */
        @Override
        public String fingerprint() {
            return key.equals(entity.toString())
                    ? ShortDigest.of(facts.canonical())
                    : ShortDigest.of(entity + "\n" + facts.canonical());
        }

        /** Further numbers of the body, the surest first. */
        public List<EntityKey> numbers() {
            return NUMBERS.entrySet().stream()
                    .flatMap(number ->
                            facts.get(number.getKey()).stream().map(value -> new EntityKey(number.getValue(), value)))
                    .filter(number -> !number.equals(entity))
                    .toList();
        }
    }

    /**
     * Of what becomes of bodies. It speaks of the body that there is afterwards, else of the one before, and takes effect
     * when all that its edition says is in the register.
     */
    sealed interface OfEvent extends Observation {

        /** The bodies by which it may be kept: the one afterwards, then the one before; at least one. */
        List<EntityKey> parties();

        @Override
        default EntityKey entity() {
            return parties().get(0);
        }
    }

    /** Of a movement between communes. */
    record OfMovement(CommuneMovement movement) implements OfEvent {

        /** The inverse of {@link #facts()}; nothing when they tell of no movement. */
        public static Optional<OfMovement> of(Facts facts) {
            return facts.get(Field.MOVEMENT)
                    .flatMap(Mod::parse)
                    .map(mod -> new OfMovement(new CommuneMovement(
                            mod,
                            LocalDate.parse(facts.get(Field.MOVED_ON).orElseThrow()),
                            facts.get(Field.FORMER_CODE).map(InseeCode::new).orElse(null),
                            facts.get(Field.PRESENT_CODE).map(InseeCode::new).orElse(null),
                            facts.get(Field.PRESENT_NAME).orElse(""))));
        }

        @Override
        public String key() {
            return "MOD:" + movement.mod().code() + "/" + movement.on() + "/" + Objects.toString(movement.former(), "")
                    + ">" + Objects.toString(movement.present(), "");
        }

        @Override
        public List<EntityKey> parties() {
            return Stream.of(Optional.ofNullable(movement.present()), Optional.ofNullable(movement.former()))
                    .flatMap(Optional::stream)
                    .map(EntityKey::of)
                    .toList();
        }

        @Override
        public Facts facts() {
            return Facts.builder()
                    .say(Field.MOVEMENT, movement.mod().code())
                    .say(Field.MOVED_ON, movement.on().toString())
                    .say(Field.FORMER_CODE, Optional.ofNullable(movement.former()))
                    .say(Field.PRESENT_CODE, Optional.ofNullable(movement.present()))
                    .say(Field.PRESENT_NAME, movement.name())
                    .build();
        }
    }

    /** Of an establishment that takes over what one of another legal person did. */
    record OfTakeover(Takeover takeover) implements OfEvent {

        /** The inverse of {@link #facts()}; nothing when they tell of no takeover. */
        public static Optional<OfTakeover> of(Facts facts) {
            return facts.get(Field.FORMER_SIRET)
                    .map(former -> new OfTakeover(new Takeover(
                            new Siret(former),
                            new Siret(facts.get(Field.SUCCESSOR_SIRET).orElseThrow()),
                            LocalDate.parse(facts.get(Field.TAKEN_OVER_ON).orElseThrow()))));
        }

        @Override
        public String key() {
            return "LIEN:" + takeover.on() + "/" + takeover.former() + ">" + takeover.successor();
        }

        /** A legal person often carries on with an establishment that is no body of its own. */
        @Override
        public List<EntityKey> parties() {
            return List.of(EntityKey.unit(takeover.successor()), EntityKey.of(takeover.former()));
        }

        @Override
        public Facts facts() {
            return Facts.builder()
                    .say(Field.FORMER_SIRET, takeover.former().value())
                    .say(Field.SUCCESSOR_SIRET, takeover.successor().value())
                    .say(Field.TAKEN_OVER_ON, takeover.on().toString())
                    .build();
        }
    }

    /**
     * Of a person who holds or held a function of a body, whatever became of it: nobody is brought into the register by
     * it, and nobody is listed in the function. Name, sex and numbers say who is meant; what is said of them is the rest.
     */
    record OfPerson(EntityKey entity, FunctionCode function, String key, Facts facts) implements Observation {

        /** Keyed by the number that the source or the register behind it gives the person. */
        public static OfPerson numbered(EntityKey entity, FunctionCode function, String number, Facts facts) {
            return new OfPerson(entity, function, entity + "/" + function + "@" + number, facts);
        }

        /** What is said of the person beyond who they are: nothing of it moves a name or a birth date. */
        public Facts told() {
            Facts.Builder told = Facts.builder();
            facts.values().forEach((field, value) -> {
                if (field.isOfThePerson() && !IDENTITY.contains(field.group())) {
                    told.say(field, value);
                }
            });
            return told.build();
        }

        private static final Set<Field.Group> IDENTITY =
                Set.of(Field.Group.PERSON, Field.Group.AN_PERSON, Field.Group.BIRTH_PLACE);
    }

    /** Of a person in a function of a body. */
    record OfMandate(EntityKey entity, FunctionCode function, String key, Facts facts) implements Observation {

        /** Keyed by body, function and the source's own number of the person, whatever becomes of names and dates. */
        public static OfMandate keyedById(EntityKey entity, FunctionCode function, ExternalId person, Facts facts) {
            return new OfMandate(entity, function, entity + "/" + function + "#" + person.text(), facts);
        }

        /** Keyed by body, function, folded names and birth date: a new spelling in capitals is the same subject. */
        public static OfMandate keyedByName(EntityKey entity, FunctionCode function, Facts facts) {
            NameKey name = nameKey(facts);
            String who = name.surname() + "|" + name.givenName() + "|"
                    + facts.get(Field.BIRTH_DATE).orElse("");
            return new OfMandate(entity, function, entity + "/" + function + "#" + ShortDigest.of(who), facts);
        }

        @Override
        public Set<KinKey> kin() {
            Stream<KinKey> born =
                    facts.date(Field.BIRTH_DATE).stream().flatMap(birth -> KinKey.of(nameKey(facts), birth).stream());
            return Stream.concat(born, facts.ids().stream().map(KinKey::of)).collect(Collectors.toSet());
        }

        @Override
        public Optional<String> seat() {
            return tenure() == Tenure.SOLE ? Optional.of(entity + "/" + function) : Optional.empty();
        }

        /** How the function is held. */
        public Tenure tenure() {
            return facts.tenure();
        }

        @Override
        public Observation under(Functions functions) {
            boolean isSaid = facts.get(Field.TENURE).isPresent() || !functions.hasOneHolder(function);
            return isSaid ? this : new OfMandate(entity, function, key, facts.with(Field.TENURE, Tenure.SOLE.name()));
        }

        private static NameKey nameKey(Facts facts) {
            return NameKey.of(
                    facts.get(Field.SURNAME).orElse(""),
                    facts.get(Field.GIVEN_NAME).orElse(""));
        }
    }
}
