package fr.acteurs.adapters.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.acteurs.application.publish.ManifestCodec;
import fr.acteurs.domain.delivery.ChannelCode;
import fr.acteurs.domain.delivery.DeliveryName;
import fr.acteurs.domain.delivery.DeliveryType;
import fr.acteurs.domain.delivery.Fingerprint;
import fr.acteurs.domain.delivery.Manifest;
import fr.acteurs.domain.delivery.Manifest.Scope;
import fr.acteurs.domain.feed.FeedRole;
import fr.acteurs.domain.feed.FeedState;
import fr.acteurs.domain.feed.Perimeter;
import fr.acteurs.domain.feed.Profile;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.RegionCode;
import fr.acteurs.domain.source.Gate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The manifest as JSON with the French keys that a receiver relies on. Keys that it does not know are left alone. */
public final class ManifestJson implements ManifestCodec {

    private static final String SENDER = "ACTEURS";
    private static final int MOST_SEGMENT = 99;
    private static final Set<String> RULES =
            Arrays.stream(Gate.values()).map(Gate::name).collect(Collectors.toSet());
    private static final String APPROVAL = "approbation";
    private static final String SIGNER = "cle_signature";
    private static final String RECIPIENT = "cle_chiffrement";

    @Override
    public byte[] write(Manifest manifest) {
        ObjectNode json = Json.object();
        writeIdentity(json, manifest);
        writeChain(json, manifest);
        ArrayNode files = json.putArray("fichiers");
        manifest.files().forEach(file -> writeFile(files.addObject(), file));
        ObjectNode after = json.putObject("etat_apres");
        for (FeedRole role : manifest.scope().profile().states()) {
            FeedState state = manifest.stateAfter().getOrDefault(role, FeedState.empty());
            after.putObject(role.name()).put("lignes", state.rows()).put("sha256", state.sha256());
        }
        writeSources(json.putArray("sources"), manifest);
        writeNomenclatures(json.putArray("nomenclatures"), manifest);
        writeBarriers(json.putArray("barrieres"), manifest);
        manifest.certificate().ifPresent(certificate -> writeCertificate(json.putObject("oppositions"), certificate));
        writeKeys(json, manifest.keys());
        json.put("statut", manifest.status().name());
        return Json.print(json);
    }

    private static void writeIdentity(ObjectNode json, Manifest manifest) {
        json.put("format", Manifest.FORMAT);
        json.put("emetteur", SENDER);
        json.put("canal", manifest.channel().value());
        json.put("numero", manifest.name().number());
        json.put("revision", manifest.name().revision());
        json.put("type", manifest.name().type().name());
        json.put("profil", manifest.scope().profile().code());
        writePerimeter(json.putObject("perimetre"), manifest);
    }

    /** Empty lists limit nothing. */
    private static void writePerimeter(ObjectNode json, Manifest manifest) {
        ArrayNode regions = json.putArray("regions");
        manifest.scope().perimeter().regions().forEach(region -> regions.add(region.value()));
        ArrayNode departements = json.putArray("departements");
        manifest.scope().perimeter().departements().forEach(departement -> departements.add(departement.value()));
        ArrayNode segments = json.putArray("segments");
        manifest.scope().segments().forEach(segments::add);
    }

    private static void writeChain(ObjectNode json, Manifest manifest) {
        long number = manifest.name().number();
        json.put("precedent", number > 1 ? number - 1 : null);
        json.put("depuis_numero", manifest.since().orElse(null));
        json.put("sha256_manifeste_precedent", manifest.previousManifest().orElse(null));
        json.put("date_metier", manifest.name().date().toString());
        ArrayNode covered = json.putArray("dates_couvertes");
        manifest.covered().forEach(date -> covered.add(date.toString()));
        json.put("genere_le", manifest.generatedAt().toString());
        json.put("fige_le", manifest.frozenAt().toString());
        json.put("schema_version", manifest.schemaVersion());
        json.put("dictionnaire_sha256", manifest.dictionarySha256());
    }

    /** Of a file that is not encrypted, the bytes that travel are the clear ones. */
    private static void writeFile(ObjectNode json, Manifest.FeedFile file) {
        json.put("role", file.role().name());
        json.put("nom", file.name());
        json.put("octets", file.bytes());
        json.put("sha256", file.sha256());
        json.put("octets_clair", file.content().bytes());
        json.put("sha256_clair", file.content().sha256());
        json.put("lignes", file.lines());
        json.put("c", file.created());
        json.put("m", file.modified());
        json.put("s", file.suppressed());
    }

    /** The key of a signature is named where there is one; the other key always was. */
    private static void writeKeys(ObjectNode json, Manifest.Keys keys) {
        json.put(RECIPIENT, keys.recipient().map(Fingerprint::value).orElse(null));
        keys.signer().ifPresent(signer -> json.put(SIGNER, signer.value()));
    }

    private static void writeSources(ArrayNode json, Manifest manifest) {
        for (Manifest.SourceState source : manifest.sources()) {
            json.addObject()
                    .put("code", source.code())
                    .put("millesime", source.asOf().toString())
                    .put("lignes", source.rows())
                    .put("statut", source.standing().name());
        }
    }

    private static void writeNomenclatures(ArrayNode json, Manifest manifest) {
        manifest.nomenclatures()
                .forEach(one -> json.addObject().put("code", one.code()).put("millesime", one.vintage()));
    }

    private static void writeBarriers(ArrayNode json, Manifest manifest) {
        for (Manifest.Barrier barrier : manifest.barriers()) {
            ObjectNode written = json.addObject();
            written.put("regle", barrier.gate().name())
                    .put("libelle", barrier.gate().label())
                    .put("source", barrier.source())
                    .put("mesure", barrier.measured())
                    .put("seuil", barrier.limit())
                    .put("verdict", barrier.holds() ? "RETENUE" : "APPROUVEE");
            writeApproval(written, barrier);
        }
    }

    /** Leaks are none: with one there is no delivery. */
    private static void writeCertificate(ObjectNode json, Manifest.Certificate certificate) {
        json.put("identifiants", certificate.identifiers());
        json.put("empreintes", certificate.hashes());
        ArrayNode keys = json.putArray("cles");
        certificate.keys().forEach(keys::add);
        json.put("lignes_lues", certificate.lines());
        json.put("fuites", 0);
    }

    private static void writeApproval(ObjectNode json, Manifest.Barrier barrier) {
        json.putNull(APPROVAL);
        barrier.approval()
                .ifPresent(approval -> json.putObject(APPROVAL)
                        .put("par", approval.by())
                        .put("le", approval.on().toString())
                        .put("motif", approval.reason()));
    }

    @Override
    public Manifest read(byte[] bytes) {
        Keys json = new Keys(Json.parse(bytes));
        String format = json.text("format");
        if (!format.equals(Manifest.FORMAT)) {
            throw new IllegalArgumentException("format inconnu : " + format + ", ce récepteur lit " + Manifest.FORMAT);
        }
        return manifest(json);
    }

    private static Manifest manifest(Keys json) {
        Scope scope = scope(json);
        Manifest.Keys keys = keys(json);
        return new Manifest(
                json.as("canal", ChannelCode::new),
                name(json),
                json.countIfAny("depuis_numero"),
                json.textIfAny("sha256_manifeste_precedent"),
                json.texts("dates_couvertes", LocalDate::parse),
                json.as("fige_le", Instant::parse),
                json.as("genere_le", Instant::parse),
                scope,
                json.text("schema_version"),
                json.text("dictionnaire_sha256"),
                json.objects("fichiers", file -> file(file, keys.recipient().isPresent())),
                states(scope.profile(), json.within("etat_apres")),
                json.objects("sources", ManifestJson::source),
                json.has("nomenclatures") ? json.objects("nomenclatures", ManifestJson::nomenclature) : List.of(),
                barriers(json),
                json.withinIfAny("oppositions").map(ManifestJson::certificate),
                json.as("statut", Manifest.Status::valueOf),
                keys);
    }

    private static Manifest.Keys keys(Keys json) {
        return new Manifest.Keys(key(json, SIGNER), key(json, RECIPIENT));
    }

    private static Optional<Fingerprint> key(Keys json, String name) {
        return json.textIfAny(name).map(text -> json.as(name, Fingerprint::new));
    }

    /** A manifest of former days says nothing of it. */
    private static Scope scope(Keys json) {
        return json.has("profil") ? said(json) : new Scope(Profile.DCLIC, Perimeter.FRANCE, Set.of());
    }

    private static Scope said(Keys json) {
        Keys perimeter = json.within("perimetre");
        return new Scope(
                json.as("profil", ChannelsJson::profile),
                new Perimeter(
                        Set.copyOf(perimeter.texts("regions", RegionCode::new)),
                        Set.copyOf(perimeter.texts("departements", DepartementCode::new))),
                Set.copyOf(perimeter.numbers("segments", 1, MOST_SEGMENT)));
    }

    private static DeliveryName name(Keys json) {
        DeliveryType type = json.as("type", DeliveryType::valueOf);
        LocalDate date = json.as("date_metier", LocalDate::parse);
        long number = json.count("numero");
        int revision = (int) Math.min(json.count("revision"), Integer.MAX_VALUE);
        try {
            return new DeliveryName(type, date, number, revision);
        } catch (IllegalArgumentException impossible) {
            throw new IllegalArgumentException("aucune livraison n'a ces numero et revision", impossible);
        }
    }

    private static Manifest.FeedFile file(Keys json, boolean encrypted) {
        return new Manifest.FeedFile(
                json.as("role", FeedRole::valueOf),
                json.text("nom"),
                json.count("octets"),
                json.text("sha256"),
                encrypted ? Optional.of(clear(json)) : Optional.empty(),
                json.count("lignes"),
                json.count("c"),
                json.count("m"),
                json.count("s"));
    }

    private static Manifest.Content clear(Keys json) {
        return new Manifest.Content(json.count("octets_clair"), json.text("sha256_clair"));
    }

    private static Map<FeedRole, FeedState> states(Profile profile, Keys json) {
        Map<FeedRole, FeedState> states = new EnumMap<>(FeedRole.class);
        for (FeedRole role : profile.states()) {
            Keys state = json.within(role.name());
            states.put(role, new FeedState(state.count("lignes"), state.text("sha256")));
        }
        return states;
    }

    private static Manifest.SourceState source(Keys json) {
        return new Manifest.SourceState(
                json.text("code"),
                json.as("millesime", LocalDate::parse),
                json.count("lignes"),
                json.as("statut", Manifest.SourceState.Standing::valueOf));
    }

    private static Manifest.Nomenclature nomenclature(Keys json) {
        return new Manifest.Nomenclature(json.text("code"), json.text("millesime"));
    }

    /** What a later version measures besides is of no concern to a receiver. */
    private static List<Manifest.Barrier> barriers(Keys json) {
        return json.objects("barrieres", barrier -> barrier).stream()
                .filter(barrier -> RULES.contains(barrier.text("regle")))
                .map(ManifestJson::barrier)
                .toList();
    }

    private static Manifest.Barrier barrier(Keys json) {
        return new Manifest.Barrier(
                json.as("regle", Gate::valueOf),
                json.text("source"),
                json.text("mesure"),
                json.text("seuil"),
                approval(json));
    }

    private static Manifest.Certificate certificate(Keys json) {
        return new Manifest.Certificate(
                json.count("identifiants"),
                json.count("empreintes"),
                Set.copyOf(json.texts("cles", key -> key)),
                json.count("lignes_lues"));
    }

    private static Optional<Manifest.Approval> approval(Keys json) {
        return json.json().path(APPROVAL).isObject()
                ? Optional.of(json.within(APPROVAL))
                        .map(said -> new Manifest.Approval(
                                said.text("par"), said.as("le", LocalDate::parse), said.text("motif")))
                : Optional.empty();
    }
}
