package fr.acteurs.adapters.jdbc;

import fr.acteurs.application.register.Link;
import fr.acteurs.application.register.StoredObservation;
import fr.acteurs.domain.consent.Permission;
import fr.acteurs.domain.consent.PermissionText;
import fr.acteurs.domain.contact.Coordinates;
import fr.acteurs.domain.contact.DirectContact;
import fr.acteurs.domain.contact.Email;
import fr.acteurs.domain.contact.Phone;
import fr.acteurs.domain.contact.PostalAddress;
import fr.acteurs.domain.contact.SocialAccount;
import fr.acteurs.domain.contact.Website;
import fr.acteurs.domain.entity.Attribution;
import fr.acteurs.domain.entity.Diffusion;
import fr.acteurs.domain.entity.EntityKind;
import fr.acteurs.domain.entity.EntityState;
import fr.acteurs.domain.entity.LegalEntity;
import fr.acteurs.domain.entity.OtherNames;
import fr.acteurs.domain.entity.ParentBody;
import fr.acteurs.domain.entity.Population;
import fr.acteurs.domain.entity.RegisterNumbers;
import fr.acteurs.domain.feed.Contact;
import fr.acteurs.domain.feed.Organisation;
import fr.acteurs.domain.identity.DepartementCode;
import fr.acteurs.domain.identity.EntityId;
import fr.acteurs.domain.identity.FunctionId;
import fr.acteurs.domain.identity.InseeCode;
import fr.acteurs.domain.identity.PersonId;
import fr.acteurs.domain.identity.RegionCode;
import fr.acteurs.domain.identity.Siren;
import fr.acteurs.domain.identity.Siret;
import fr.acteurs.domain.mandate.Assignment;
import fr.acteurs.domain.mandate.Constituency;
import fr.acteurs.domain.mandate.FunctionCode;
import fr.acteurs.domain.mandate.Mandate;
import fr.acteurs.domain.mandate.MandateState;
import fr.acteurs.domain.mandate.Tenure;
import fr.acteurs.domain.mandate.Term;
import fr.acteurs.domain.person.ExternalId;
import fr.acteurs.domain.person.NaturalPerson;
import fr.acteurs.domain.person.PersonName;
import fr.acteurs.domain.person.PublicProfile;
import fr.acteurs.domain.person.Sex;
import fr.acteurs.domain.register.Evidence;
import fr.acteurs.domain.register.Level;
import fr.acteurs.domain.register.Motive;
import fr.acteurs.domain.register.Redirection;
import fr.acteurs.domain.register.Testimony;
import fr.acteurs.domain.register.Veto;
import fr.acteurs.domain.sector.SectorCode;
import fr.acteurs.domain.source.SourceCode;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads domain values out of rows, column by column and without reflection: this is the path of every row. */
final class Rows {

    /** The columns of a body, a person and a mandate in one select, each under a prefix of its own. */
    static final String ENTITY = """
            e.id e_id, e.kind e_kind, e.also_of e_also_of, e.name e_name, e.trade_name e_trade_name,
            e.acronym e_acronym, e.siren e_siren, e.siret e_siret, e.head_siret e_head_siret, e.finess e_finess,
            e.rna e_rna, e.uai e_uai, e.dila e_dila, e.insee e_insee,
            e.commune e_commune, e.departement e_departement, e.region e_region, e.population e_population,
            e.population_year e_population_year, e.parent_siren e_parent_siren, e.parent_name e_parent_name,
            e.parent_tie e_parent_tie, e.legal_category e_legal_category, e.assembly e_assembly, e.state e_state,
            e.phone e_phone, e.fax e_fax, e.email e_email, e.website e_website, e.accounts e_accounts,
            e.address e_address, e.postcode e_postcode, e.city e_city, e.country e_country,
            e.sectors e_sectors, e.former_siret e_former_siret, e.siret_by e_siret_by, e.diffusion e_diffusion,
            e.revision e_revision, e.updated_on e_updated_on
            """;

    static final String PERSON = """
            p.id p_id, p.surname p_surname, p.given_name p_given_name, p.sex p_sex, p.birth_date p_birth_date,
            p.external_ids p_external_ids, p.title p_title, p.birth_place p_birth_place, p.party p_party,
            p.political_group p_political_group, p.blog p_blog, p.accounts p_accounts, p.highest p_highest,
            p.permission p_permission, p.informed_on is not null p_informed
            """;

    static final String MANDATE = """
            m.id m_id, m.person m_person, m.entity m_entity, m.function m_function, m.tenure m_tenure, m.title m_title,
            m.rank m_rank, m.canton m_canton, m.district m_district, m.seat_departement m_seat_departement, m.term m_term,
            m.elected_on m_elected_on, m.started_on m_started_on, m.planned_end m_planned_end,
            m.term_years m_term_years, m.previous m_previous, m.ended_on m_ended_on, m.replaced_by m_replaced_by,
            m.state m_state, m.domain m_domain, m.sectors m_sectors, m.phone m_phone, m.fax m_fax, m.mobile m_mobile,
            m.email m_email, m.website m_website, m.address m_address, m.postcode m_postcode, m.city m_city,
            m.country m_country,
            m.revision m_revision, m.updated_on m_updated_on
            """;

    /** What the previous provider called the body of the row, where somebody told us. */
    static final String PREVIOUS_OF_ENTITY = "(select min(x.old_id) from crosswalk x where x.ours = e.id)";

    /** Likewise of the function, or of its person when that provider had no identifiers of functions. */
    static final String PREVIOUS_OF_MANDATE = """
            coalesce(
                (select min(x.old_id) from crosswalk x where x.ours = m.id),
                (select min(x.old_id) from crosswalk x where x.ours = m.person and x.stands_in))
            """;

    /** A body as the feed shows it. */
    static final String ORGANISATION = ENTITY + ", " + PREVIOUS_OF_ENTITY + " e_previous_id";

    /** A function as the feed shows it, with its person and its body. */
    static final String CONTACT =
            MANDATE + ", " + PERSON + ", " + ENTITY + ", " + PREVIOUS_OF_MANDATE + " m_previous_id\n";

    /** A person with one of their functions, as far as the feed of persons shows them, and when either last moved. */
    static final String INDIVIDUAL = MANDATE + ", " + PERSON + ", " + ENTITY + """
            , null m_previous_id, greatest(p.revision, latest.revision) p_version,
            greatest(p.updated_on, latest.updated_on) p_moved_on
            """;

    static final String OBSERVATION = """
            o.key o_key, o.founding o_founding, o.entity o_entity, o.person o_person, o.function o_function,
            o.through o_through, o.facts o_facts, o.absent_since o_absent_since, o.over o_over
            """;

    private Rows() {}

    static LegalEntity entity(ResultSet row) throws SQLException {
        return LegalEntity.of(
                        new EntityId(row.getString("e_id")),
                        EntityKind.of(row.getString("e_kind")),
                        row.getString("e_name"))
                .alsoOf(set(row, "e_also_of", EntityKind::of))
                .otherNames(new OtherNames(row.getString("e_trade_name"), row.getString("e_acronym")))
                .siren(value(row, "e_siren", Siren::new))
                .siret(value(row, "e_siret", Siret::new))
                .headSiret(value(row, "e_head_siret", Siret::new))
                .numbers(new RegisterNumbers(
                        row.getString("e_finess"),
                        row.getString("e_rna"),
                        row.getString("e_uai"),
                        row.getString("e_dila")))
                .insee(value(row, "e_insee", InseeCode::new))
                .commune(row.getString("e_commune"))
                .departement(value(row, "e_departement", DepartementCode::new))
                .region(value(row, "e_region", RegionCode::new))
                .population(population(row))
                .parent(parent(row))
                .legalCategory(row.getString("e_legal_category"))
                .assembly(row.getString("e_assembly"))
                .coordinates(coordinates(row))
                .sectors(sectors(row, "e_sectors"))
                .state(EntityState.valueOf(row.getString("e_state")))
                .formerSiret(value(row, "e_former_siret", Siret::new))
                .attribution(value(row, "e_siret_by", Attribution::valueOf))
                .diffusion(Diffusion.valueOf(row.getString("e_diffusion")))
                .build();
    }

    private static Coordinates coordinates(ResultSet row) throws SQLException {
        return new Coordinates(
                value(row, "e_phone", Phone::new),
                value(row, "e_fax", Phone::new),
                value(row, "e_email", Email::new),
                value(row, "e_website", Website::new),
                accounts(row, "e_accounts"),
                address(row, "e_"));
    }

    private static List<SocialAccount> accounts(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? List.of() : SocialAccount.parseAll(text);
    }

    /** An address of the table whose columns have that prefix. */
    private static @Nullable PostalAddress address(ResultSet row, String of) throws SQLException {
        Array lines = row.getArray(of + "address");
        return lines == null
                ? null
                : new PostalAddress(
                        List.of((String[]) lines.getArray()),
                        row.getString(of + "postcode"),
                        row.getString(of + "city"),
                        row.getString(of + "country"));
    }

    static NaturalPerson person(ResultSet row) throws SQLException {
        return new NaturalPerson(
                new PersonId(row.getString("p_id")),
                new PersonName(row.getString("p_surname"), row.getString("p_given_name")),
                value(row, "p_sex", Sex::valueOf),
                date(row, "p_birth_date"),
                set(row, "p_external_ids", ExternalId::parse),
                profile(row),
                row.getString("p_highest"));
    }

    private static PublicProfile profile(ResultSet row) throws SQLException {
        return new PublicProfile(
                row.getString("p_title"),
                row.getString("p_birth_place"),
                row.getString("p_party"),
                row.getString("p_political_group"),
                value(row, "p_blog", Website::new),
                accounts(row, "p_accounts"));
    }

    static Mandate mandate(ResultSet row) throws SQLException {
        return new Mandate(
                new FunctionId(row.getString("m_id")),
                new PersonId(row.getString("m_person")),
                new EntityId(row.getString("m_entity")),
                FunctionCode.of(row.getString("m_function")),
                Tenure.valueOf(row.getString("m_tenure")),
                row.getString("m_title"),
                rank(row),
                constituency(row),
                term(row),
                value(row, "m_previous", FunctionId::new),
                date(row, "m_ended_on"),
                value(row, "m_replaced_by", FunctionId::new),
                MandateState.valueOf(row.getString("m_state")),
                new Assignment(row.getString("m_domain"), sectors(row, "m_sectors"), direct(row)));
    }

    private static DirectContact direct(ResultSet row) throws SQLException {
        return new DirectContact(
                value(row, "m_phone", Phone::new),
                value(row, "m_fax", Phone::new),
                value(row, "m_mobile", Phone::new),
                value(row, "m_email", Email::new),
                value(row, "m_website", Website::new),
                address(row, "m_"));
    }

    private static List<SectorCode> sectors(ResultSet row, String column) throws SQLException {
        String[] codes = (String[]) row.getArray(column).getArray();
        return Arrays.stream(codes).map(SectorCode::of).toList();
    }

    static Organisation organisation(ResultSet row) throws SQLException {
        return new Organisation(
                entity(row),
                row.getLong("e_revision"),
                row.getObject("e_updated_on", LocalDate.class),
                row.getString("e_previous_id"),
                null);
    }

    static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                mandate(row),
                person(row),
                entity(row),
                row.getLong("m_revision"),
                row.getObject("m_updated_on", LocalDate.class),
                row.getString("m_previous_id"),
                permission(row));
    }

    /** Of who has said nothing there is none; whether they were told stands beside it. */
    static Permission permission(ResultSet row) throws SQLException {
        String text = row.getString("p_permission");
        Permission said = text == null ? Permission.NONE : PermissionText.parse(text);
        return row.getBoolean("p_informed") ? said.told(true) : said;
    }

    static StoredObservation observation(ResultSet row) throws SQLException {
        return new StoredObservation(
                row.getString("o_key"),
                new Link(
                        new EntityId(row.getString("o_entity")),
                        value(row, "o_person", PersonId::new),
                        value(row, "o_function", FunctionId::new),
                        value(row, "o_through", FunctionId::new)),
                row.getBoolean("o_founding"),
                FactsJson.parse(row.getString("o_facts")),
                Optional.ofNullable(date(row, "o_absent_since")),
                row.getBoolean("o_over"));
    }

    static Testimony testimony(ResultSet row) throws SQLException {
        return new Testimony(
                SourceCode.of(row.getString("source")),
                row.getObject("as_of", LocalDate.class),
                row.getBoolean("present"),
                FactsJson.parse(row.getString("facts")));
    }

    static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static <T> @Nullable T value(ResultSet row, String column, Function<String, T> type) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : type.apply(text);
    }

    private static <T> Set<T> set(ResultSet row, String column, Function<String, T> type) throws SQLException {
        String[] texts = (String[]) row.getArray(column).getArray();
        return Arrays.stream(texts).map(type).collect(Collectors.toSet());
    }

    private static @Nullable Population population(ResultSet row) throws SQLException {
        int inhabitants = row.getInt("e_population");
        return row.wasNull() ? null : new Population(inhabitants, row.getInt("e_population_year"));
    }

    private static @Nullable ParentBody parent(ResultSet row) throws SQLException {
        String siren = row.getString("e_parent_siren");
        return siren == null
                ? null
                : new ParentBody(
                        new Siren(siren),
                        row.getString("e_parent_name"),
                        ParentBody.Tie.valueOf(row.getString("e_parent_tie")));
    }

    private static @Nullable Integer rank(ResultSet row) throws SQLException {
        int rank = row.getInt("m_rank");
        return row.wasNull() ? null : rank;
    }

    private static @Nullable Constituency constituency(ResultSet row) throws SQLException {
        Constituency found = new Constituency(
                row.getString("m_canton"),
                row.getString("m_district"),
                value(row, "m_seat_departement", DepartementCode::new));
        return found.equals(Constituency.NONE) ? null : found;
    }

    private static @Nullable Term term(ResultSet row) throws SQLException {
        String label = row.getString("m_term");
        return label == null
                ? null
                : new Term(
                        label,
                        row.getObject("m_elected_on", LocalDate.class),
                        date(row, "m_started_on"),
                        row.getObject("m_planned_end", LocalDate.class),
                        row.getInt("m_term_years"));
    }

    static Evidence evidence(ResultSet row) throws SQLException {
        return new Evidence(
                Level.valueOf(row.getString("level")),
                Arrays.stream((String[]) row.getArray("vetoes").getArray())
                        .map(Veto::valueOf)
                        .collect(Collectors.toSet()));
    }

    static Redirection redirection(ResultSet row) throws SQLException {
        return new Redirection(
                Redirection.Type.valueOf(row.getString("type")),
                row.getString("former"),
                row.getString("present"),
                row.getObject("on_date", LocalDate.class),
                Motive.valueOf(row.getString("motive")));
    }
}
