package fr.acteurs.adapters.jdbc;

/**
 * How rows come into a table where some of them are already.
 *
 * @param columns in the order of the table
 * @param order in which rows come, as an order by clause, or nothing when it does not matter
 * @param onConflict what becomes of a row that is there
 */
record TableMerge(String table, String columns, String order, String onConflict) {

    static final TableMerge ENTITY = new TableMerge(
            "entity",
            "id, kind, also_of, name, trade_name, acronym, siren, siret, head_siret, finess, rna, uai, dila, insee, commune,"
                    + " departement, region, population, population_year, parent_siren, parent_name, parent_tie,"
                    + " legal_category, assembly, phone, fax, email, website, accounts, address, postcode, city, country,"
                    + " state, sectors, former_siret, siret_by, diffusion, revision, updated_on",
            "",
            """
            (id) do update set
                kind = excluded.kind, also_of = excluded.also_of, name = excluded.name, trade_name = excluded.trade_name,
                acronym = excluded.acronym, siren = excluded.siren, siret = excluded.siret,
                head_siret = excluded.head_siret, finess = excluded.finess, rna = excluded.rna, uai = excluded.uai,
                dila = excluded.dila, phone = excluded.phone, fax = excluded.fax, email = excluded.email,
                website = excluded.website, accounts = excluded.accounts, address = excluded.address,
                postcode = excluded.postcode, city = excluded.city, country = excluded.country,
                insee = excluded.insee, commune = excluded.commune, departement = excluded.departement,
                region = excluded.region, population = excluded.population, population_year = excluded.population_year,
                parent_siren = excluded.parent_siren, parent_name = excluded.parent_name,
                parent_tie = excluded.parent_tie, legal_category = excluded.legal_category, assembly = excluded.assembly,
                state = excluded.state, sectors = excluded.sectors, former_siret = excluded.former_siret,
                siret_by = excluded.siret_by, diffusion = excluded.diffusion, revision = excluded.revision, updated_on = excluded.updated_on
            """);

    static final TableMerge PERSON = new TableMerge(
            "person",
            "id, surname, given_name, sex, birth_date, external_ids, title, birth_place, party, political_group, blog,"
                    + " accounts, highest, revision, updated_on",
            "",
            """
            (id) do update set
                surname = excluded.surname, given_name = excluded.given_name,
                sex = excluded.sex, birth_date = excluded.birth_date, external_ids = excluded.external_ids,
                title = excluded.title, birth_place = excluded.birth_place, party = excluded.party,
                political_group = excluded.political_group, blog = excluded.blog, accounts = excluded.accounts,
                highest = excluded.highest,
                revision = excluded.revision, updated_on = excluded.updated_on
            """);

    /** Keys of former spellings stay: by them who has changed their name is found again. */
    static final TableMerge PERSON_KEY = new TableMerge("person_key", "key, person", "", "do nothing");

    /** Those that end come first: a seat for one is free before its next holder takes it. */
    static final TableMerge MANDATE = new TableMerge(
            "mandate",
            "id, person, entity, function, tenure, title, rank, canton, district, seat_departement, term, elected_on, started_on, planned_end, term_years, previous,"
                    + " ended_on, replaced_by, state, domain, sectors, phone, fax, mobile, email, website, address,"
                    + " postcode, city, country, revision, updated_on",
            "order by ended_on is null",
            """
            (id) do update set
                person = excluded.person, tenure = excluded.tenure, title = excluded.title, rank = excluded.rank, canton = excluded.canton,
                district = excluded.district, seat_departement = excluded.seat_departement, term = excluded.term,
                elected_on = excluded.elected_on, started_on = excluded.started_on,
                planned_end = excluded.planned_end, term_years = excluded.term_years, previous = excluded.previous,
                ended_on = excluded.ended_on, replaced_by = excluded.replaced_by, state = excluded.state,
                domain = excluded.domain, sectors = excluded.sectors, phone = excluded.phone, fax = excluded.fax,
                mobile = excluded.mobile, email = excluded.email, website = excluded.website,
                address = excluded.address, postcode = excluded.postcode, city = excluded.city,
                country = excluded.country,
                revision = excluded.revision, updated_on = excluded.updated_on
            """);

    /** A subject has one line in a revision, even when several chunks move it. */
    static final TableMerge CHANGE = new TableMerge("change", "revision, subject, kind, motive, fields", "", """
            (revision, subject) do update set
                kind = case when change.kind = 'CREATED' and excluded.kind = 'MODIFIED' then 'CREATED'
                            else excluded.kind end,
                motive = excluded.motive,
                fields = array(select distinct unnest(change.fields || excluded.fields) order by 1)
            """);

    String sql() {
        return "insert into %1$s select * from %1$s_in %2$s on conflict %3$s".formatted(table, order, onConflict);
    }
}
