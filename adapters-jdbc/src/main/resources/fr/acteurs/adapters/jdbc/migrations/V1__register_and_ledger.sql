-- The register (what we hold of bodies, persons and functions), what every source says of them, the journal of what
-- moved, and the ledger of deliveries. Identifiers are compared bytewise (collation C): their order is that of the feed.
--
-- What is written by the million (person, mandate, observation, change) has the constraints that guard the golden record;
-- a link that the same transaction has just made (to its own revision, from an observation to its subject) has none: such
-- a check is a query for each row, and costs more than writing the row.

create table edition (
    number      bigint generated always as identity primary key,
    source      text        not null,
    dataset     text        not null,
    as_of       date        not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes       bigint      not null check (bytes >= 0),
    rows        bigint      not null check (rows >= 0),
    gate        text,                                   -- the gate that holds the edition, when one does
    measured    text,
    gate_limit  text,
    gate_times  double precision,                       -- how many times the limit was measured
    recorded_at timestamptz not null default now(),
    check ((gate is null) = (measured is null) and (gate is null) = (gate_limit is null)
           and (gate is null) = (gate_times is null))
);
create unique index edition_taken on edition (source, dataset, sha256, as_of) where gate is null;
create unique index edition_held on edition (source, dataset, sha256, as_of) where gate is not null;

-- How well the rows of the last edition taken of a dataset were filled and could be read.
create table rate (
    source  text   not null,
    dataset text   not null,
    measure text   not null check (measure in ('ROWS', 'FILLED', 'UNREADABLE')),
    name    text   not null,                            -- of the field or column; of the rows, nothing
    rows    bigint not null check (rows >= 0),
    primary key (source, dataset, measure, name)
);

-- Who let a held edition through: it is its dataset, its day and its bytes, whatever number it is read under.
create table approval (
    number      bigint generated always as identity primary key,
    source      text             not null,
    dataset     text             not null,
    as_of       date             not null,
    sha256      text             not null,
    gate        text             not null,
    measured    text             not null,
    gate_limit  text             not null,
    gate_times  double precision not null,
    approver    text             not null check (approver <> ''),
    reason      text             not null check (reason <> ''),
    approved_on date             not null,
    taken_as    bigint,                                 -- number of the edition that was first taken by it
    recorded_at timestamptz      not null default now()
);
create index approval_edition on approval (source, dataset, sha256, as_of);

create table notice (
    edition bigint not null references edition on delete cascade,
    line    bigint not null,
    reason  text   not null,
    detail  text   not null                             -- never personal data
);
create index notice_edition on notice (edition, line);

create table revision (
    number        bigint primary key,
    business_date date        not null,
    source        text        not null,
    recorded_at   timestamptz not null default now()
);

create table entity (
    id              text collate "C" primary key check (id ~ '^O-[0-9A-HJKMNP-TV-Z]{26}$'),
    kind            text not null,
    also_of         text[] not null default '{}',       -- further kinds of the contract
    name            text not null check (name <> ''),
    trade_name      text,
    acronym         text,
    siren           text check (siren ~ '^[0-9]{9}$'),
    siret           text check (siret ~ '^[0-9]{14}$'),
    head_siret      text check (head_siret ~ '^[0-9]{14}$'),     -- of the body that it is a part of
    finess          text check (finess ~ '^([0-9]{2}|2[AB])[0-9]{7}$'),
    rna             text check (rna ~ '^W[0-9A-Z]{9}$'),
    uai             text check (uai ~ '^[0-9]{7}[A-Z]$'),
    dila            text,                               -- of its record in the directories of the administration
    insee           text check (insee ~ '^[0-9AB]{5}$'),
    commune         text,
    departement     text,
    region          text,
    population      integer check (population >= 0),
    population_year integer,
    parent_siren    text check (parent_siren ~ '^[0-9]{9}$'),
    parent_name     text,
    parent_tie      text,
    legal_category  text check (legal_category ~ '^[0-9]{4}$'),
    assembly        text,                               -- our code of the elected assembly that runs it
    phone           text,
    fax             text,
    email           text check (length(email) <= 254),
    website         text check (length(website) <= 255),
    accounts        text,                               -- x:https://x.com/…, separated by bars
    address         text[] check (cardinality(address) = 4),      -- lines 2 to 5 of NF Z 10-011
    postcode        text,
    city            text,
    country         text check (country ~ '^[A-Z]{2}$'),
    state           text not null check (state in ('ACTIF', 'FERME')),
    sectors         text[] not null default '{}',       -- what it deals with, the main one first
    former_siret    text check (former_siret ~ '^[0-9]{14}$'),   -- before the seat last moved
    siret_by        text,                               -- by what the body has its SIRET, where no source gives it one
    diffusion       text not null default 'OUVERTE' check (diffusion in ('OUVERTE', 'PARTIELLE', 'PARTIELLE_PERSONNE')),   -- whether it objects to being approached
    revision        bigint not null references revision,
    updated_on      date not null,
    check (siret is null or siren is null or left(siret, 9) = siren),
    check ((population is null) = (population_year is null)),
    check ((address is null) = (city is null) and (address is null) = (postcode is null)
           and (address is null) = (country is null))
);
create unique index entity_insee on entity (insee) where state = 'ACTIF';
create unique index entity_assembly on entity (assembly) where state = 'ACTIF';
create unique index entity_siret on entity (siret) where state = 'ACTIF';
create index entity_head_siret on entity (head_siret) where state = 'ACTIF';
create index entity_finess on entity (finess) where state = 'ACTIF';
create index entity_uai on entity (uai) where state = 'ACTIF';
create index entity_rna on entity (rna) where state = 'ACTIF';
create index entity_dila on entity (dila) where state = 'ACTIF';
create index entity_siren on entity (siren) where state = 'ACTIF' and insee is null;
create index entity_any_siren on entity (siren) where state = 'ACTIF';
create index entity_departement on entity (departement) where state = 'ACTIF';

create index entity_parent on entity (parent_siren) where state = 'ACTIF';

-- What the contract in force makes of each kind of bodies, as far as delivered rows hang on it.
create table standing (
    kind     text primary key,
    segments integer[] not null,                        -- numbers of the segments that such bodies are in
    wished   text[]    not null,                        -- functions that the client asks for there
    selector text      not null,                        -- by what such bodies are known
    domains  text      not null,                        -- what such bodies deal with
    place    integer   not null                         -- a body of several kinds is in the first place of the first
);

create table succession (
    former    text collate "C" not null references entity deferrable initially deferred,
    successor text collate "C" not null references entity deferrable initially deferred,
    kind      text   not null check (kind in ('REPLACES', 'PARTED')),
    since     date   not null,
    why       text   not null,                          -- code of INSEE's movement, SIREN, MEMBRES
    revision  bigint not null,
    primary key (former, successor),
    check (former <> successor)
);
create index succession_successor on succession (successor);

create table person (
    id          text collate "C" primary key check (id like 'P-%' and length(id) = 28),
    surname     text not null check (surname <> ''),
    given_name  text not null,
    sex         text check (sex in ('M', 'F')),
    birth_date  date,
    external_ids text[] not null default '{}',           -- numbers under which registers know the person: AN:PA1234
    title       text,                                   -- of address, in the place of M. and Mme
    birth_place text,
    party       text,                                   -- publicly declared; of elected officials only
    political_group text,
    blog        text,
    accounts    text,                                   -- x:https://x.com/…, separated by bars
    highest     text,                                   -- the function of the greatest honour
    revision    bigint not null,
    updated_on  date not null,
    permission  text,                                   -- what follows from statements; null: nothing was said
    informed_on date                                    -- when they were last told what is done with their data
);
create index person_permission on person (id) where permission is not null;

-- What persons have said of the use of their data: lines are added, never changed, and deleted by an erasure alone.
create table statement (
    number      bigint generated always as identity primary key,
    person      text collate "C" not null,
    use         text check (use in ('PUBLIPOSTAGE_POSTAL', 'ENQUETE_EMAIL', 'ENQUETE_TELEPHONE', 'EMAILING_EMAIL',
                                    'RELATION_EMAIL', 'RELATION_TELEPHONE')),   -- null: the transmission of all data
    body        text collate "C",                       -- in whose office it was agreed
    stance      text not null check (stance in ('CONSENTI', 'REFUSE', 'OPPOSE', 'LEVE', 'LIMITE', 'FIN_LIMITE')),
    at          timestamptz not null,
    origin      text not null check (origin in ('PERSON', 'IMPORT', 'REGISTER')),
    means       text not null check (means <> ''),
    evidence    text not null check (evidence <> ''),   -- where the letter or recording is kept
    wording     text not null,                          -- version of the text that was read
    recorded_by text not null check (recorded_by <> ''),
    recorded_at timestamptz not null default now(),
    revision    bigint not null,
    check ((stance = 'CONSENTI') = (body is not null)),
    check (use is not null or stance in ('OPPOSE', 'LEVE', 'LIMITE', 'FIN_LIMITE')),
    unique nulls not distinct (person, use, body, stance, at, origin)
);
create index statement_revision on statement (revision);

-- By what those of whom nothing may leave are known again: keyed hashes, whose keys are no part of the database.
create table suppression (
    person text collate "C" not null,                   -- a former register may have known them: no reference
    why    text not null check (why in ('OPPOSITION', 'EFFACEMENT')),
    kind   text not null check (kind in ('EXTERNAL_ID', 'EMAIL', 'PHONE', 'NAME_AND_BIRTH')),
    key_id text not null,
    hash   text not null check (hash ~ '^[0-9a-f]{64}$'),
    primary key (person, kind, key_id, hash)
);

-- How far the journal of rights has been followed, which is kept beside the database.
create table rights (
    last bigint not null,
    seal text   not null                                -- SHA-256 of that entry: another journal has another
);

-- Texts by which persons are informed or asked.
create table wording (
    version text primary key,
    text    text not null check (text <> ''),
    kept_on date not null
);

-- Who was told what is done with their data, by which text: lines are added, never changed.
create table information (
    number      bigint generated always as identity primary key,
    subject     text collate "C" not null check (left(subject, 2) in ('P-', 'O-') and length(subject) = 28),
    on_date     date not null,
    means       text not null check (means <> ''),
    evidence    text not null check (evidence <> ''),
    wording     text not null check (wording <> ''),
    recorded_by text not null check (recorded_by <> ''),
    recorded_at timestamptz not null default now(),
    unique (subject, on_date, means, wording)
);

-- What persons ask for, and by when they are to be answered.
create table subject_request (
    number          bigint generated always as identity primary key,
    person          text collate "C",
    right_          text not null check (right_ in ('ACCES', 'RECTIFICATION', 'EFFACEMENT', 'LIMITATION', 'PORTABILITE',
                                                    'OPPOSITION')),
    reference       text not null check (reference <> ''),
    received_on     date not null,
    recorded_by     text not null check (recorded_by <> ''),
    extended_on     date,
    extended_by     text,
    extended_why    text,
    answered_on     date,
    answered_by     text,
    outcome         text,
    check ((extended_on is null) = (extended_by is null) and (extended_on is null) = (extended_why is null)),
    check ((answered_on is null) = (answered_by is null) and (answered_on is null) = (outcome is null))
);

-- What persons had put right: it goes before what any register says until it is lifted, and is forgotten then.
create table rectification (
    number          bigint generated always as identity primary key,
    person          text collate "C" not null,
    function        text collate "C",                   -- where it is of one function, whatever term of it
    field           text not null,
    value           text not null,                      -- empty: nothing is to be said
    wrong           text[] not null,                    -- what registers said, the one that was believed first
    request         bigint not null references subject_request,
    on_date         date not null,
    recorded_by     text not null check (recorded_by <> ''),
    lifted_on       date,
    lifted_by       text,
    check ((lifted_on is null) = (lifted_by is null))
);

create table person_key (
    key    uuid not null,                               -- digest of birth date and a word of the surname, or of such a number; former ones too
    person text collate "C" not null,
    primary key (key, person)
);

create table review (
    person   text collate "C" not null,                 -- two persons who may be one, for a human to look at
    other    text collate "C" not null,
    level    text not null,
    vetoes   text[] not null,
    revision bigint not null,
    primary key (person, other)
);
create index review_other on review (other);

-- What humans say of two persons: never edited, only undone by another one.
create table judgement (
    number    bigint primary key,
    deed      text not null check (deed in ('MERGED', 'SPLIT', 'KEPT_APART', 'LEFT_OPEN', 'UNDONE')),
    person    text collate "C" not null,
    other     text collate "C" not null check (other <> person),
    undoes    bigint unique references judgement,
    judged_by text not null check (judged_by <> ''),
    reason    text not null check (reason <> ''),
    judged_at timestamptz not null,
    check ((deed = 'UNDONE') = (undoes is not null))
);

create table judgement_function (
    judgement bigint not null references judgement,     -- the functions that it gave away
    function  text collate "C" not null,
    primary key (judgement, function)
);

create table judgement_observation (
    judgement bigint not null references judgement,     -- what was said of a function that gave way to another
    source    text not null,
    dataset   text not null,
    key       text collate "C" not null,
    function  text collate "C" not null,
    primary key (judgement, source, dataset, key)
);

create table person_alias (
    former      text collate "C" primary key references person,
    into_person text collate "C" not null references person check (into_person <> former)
);

-- What the client is told of identifiers that moved.
create table redirection (
    number   bigint generated always as identity primary key,
    type     text not null check (type in ('P', 'O', 'F', 'SIRET')),
    former   text collate "C" not null,
    present  text collate "C" not null,
    on_date  date not null,
    motive   text not null,
    revision bigint not null
);
create index redirection_revision on redirection (revision);

create table mandate (
    id          text collate "C" primary key check (id like 'F-%' and length(id) = 28),
    person      text collate "C" not null references person,
    entity      text collate "C" not null references entity,
    function    text not null,
    tenure      text not null check (tenure in ('SOLE', 'SHARED', 'INTERIM')),
    title       text not null,
    rank        integer,
    canton      text,
    district    text,
    seat_departement text,
    term        text,
    elected_on  date,
    started_on  date,
    planned_end date,
    term_years  integer,
    previous    text collate "C" references mandate deferrable initially deferred,
    ended_on    date,
    replaced_by text collate "C" references mandate deferrable initially deferred,
    state       text not null check (state in ('EN_COURS', 'SORTANT')),
    domain      text,                                   -- delegated to the holder, in the source's words
    sectors     text[] not null default '{}',
    phone       text,                                   -- the holder's own, given to nobody without consent
    fax         text,
    mobile      text,
    email       text check (length(email) <= 254),
    website     text check (length(website) <= 255),
    address     text[] check (cardinality(address) = 4),
    postcode    text,
    city        text,
    country     text check (country ~ '^[A-Z]{2}$'),
    revision    bigint not null,
    updated_on  date not null
);
create index mandate_entity on mandate (entity) where ended_on is null;
create index mandate_person on mandate (person);
-- Some functions have one holder at a time (CGCT L2122-1): what sources say twice is settled before it comes here.
create unique index mandate_one_holder on mandate (entity, function) where ended_on is null and tenure = 'SOLE';

create table observation (
    source       text not null,
    dataset      text not null,
    key          text collate "C" not null,             -- the source's name of the subject, without personal data
    founding     boolean not null,
    entity       text collate "C" not null,
    person       text collate "C",
    function     text collate "C",
    through      text collate "C",                      -- function by whose holder a person was found of whom alone it speaks
    fingerprint  uuid not null,                         -- 128 bits of SHA-256 of the facts as they were last read
    print        uuid,                                  -- likewise of the row; null: to be read in each edition
    filled       bytea not null default '',             -- fields that the row says, a bit each; of printed rows
    evidence     text,                                  -- by which somebody known was found
    facts        jsonb not null,                        -- settled over the editions
    as_of        date not null,                         -- edition in which the source last changed its mind
    absent_since date,
    over         boolean not null default false,
    primary key (source, dataset, key),
    check ((person is null) = (coalesce(function, through) is null)),
    check (function is null or through is null)
);
create index observation_entity on observation (entity) where person is null;
create index observation_person on observation (person) where person is not null;
-- What an edition lost is found from the prints that it has not, and among what no print speaks of.
create index observation_print on observation (print) where print is not null;
create index observation_unprinted on observation (source, dataset) where print is null or absent_since is not null;

create table change (
    revision bigint not null,
    subject  text collate "C" not null,
    kind     text not null check (kind in ('CREATED', 'MODIFIED', 'ENDED')),
    motive   text,
    fields   text[] not null,
    primary key (subject, revision)
);
create index change_revision on change (revision);

-- No row is looked for by what stands in these: to know its statistics is work for nothing, and most of the work.
alter table observation alter facts set statistics 0;
alter table change alter fields set statistics 0;

-- What the previous provider called our bodies, persons and functions (correspondance_ancien_prestataire).
create table crosswalk (
    provider    text        not null,
    type        text        not null check (type in ('O', 'P', 'F')),
    old_id      text collate "C" not null check (old_id <> '' and length(old_id) <= 60),
    ours        text collate "C" not null check (left(ours, 2) = type || '-' and length(ours) = 28),
    evidence    text        not null,                   -- by which the two were found to be one
    stands_in   boolean     not null default false,     -- of a person whose functions that provider did not number
    recorded_at timestamptz not null default now(),
    primary key (provider, type, old_id)
);
create index crosswalk_ours on crosswalk (ours);

create table channel (
    code text primary key
);

-- A delivery and what the client has been told once it is applied. What was sealed and may not leave any more is voided;
-- the same number is sealed anew in a later revision.
create table delivery (
    channel         text not null references channel,
    number          bigint not null check (number > 0),
    revision        integer not null check (revision >= 0),
    type            text not null check (type in ('J', 'C', 'O')),
    business_date   date not null,
    manifest_sha256 text not null check (manifest_sha256 ~ '^[0-9a-f]{64}$'),
    files           text[] not null,
    state           text not null,
    seen            bigint not null,                    -- journal revision in which it was sealed
    watermark       bigint not null,                    -- journal revision up to which the client was told
    edition         bigint not null,                    -- edition up to which the client was told of approvals
    shape           text not null,                      -- what the client's rows look like and hold
    told_segments   integer[] not null,                 -- slower segments are told on their due dates:
    told_revisions  bigint[] not null,                  -- each up to this journal revision
    sealed_at       timestamptz not null default now(),
    primary key (channel, number, revision),
    check (cardinality(told_segments) = cardinality(told_revisions))
);
create unique index delivery_number on delivery (channel, number) where state <> 'VOIDED';
create unique index delivery_day on delivery (channel, business_date, type)
    where state not in ('VOIDED', 'RECOVERED') and type <> 'O';

create table delivery_state (
    channel  text not null,
    number   bigint not null,
    revision integer not null,
    role     text not null,
    rows     bigint not null,
    sha256   text not null,
    primary key (channel, number, revision, role),
    foreign key (channel, number, revision) references delivery
);

-- How the client was told once more of the oppositions of a month: by a delivery of type O, by mail, or of none.
create table objection_month (
    channel         text not null references channel,
    month           date not null check (extract(day from month) = 1),
    objections      integer not null check (objections >= 0),
    medium          text not null check (medium in ('NOTHING', 'MAIL', 'FILE')),
    number          bigint check ((medium = 'FILE') = (number is not null)),
    seen            bigint not null,                    -- journal revision in which it was settled
    mail_id         text check ((medium = 'MAIL') = (mail_id is not null)),
    sender          text,
    recipient       text,
    subject         text,
    body            text,                               -- identifiers, never a name
    sent_at         timestamptz,
    answer          text check ((sent_at is null) = (answer is null)),   -- of whoever took it
    acknowledged_by text,
    acknowledged_on date check ((acknowledged_on is null) = (acknowledged_by is null)),
    primary key (channel, month)
);

-- What the client orders beside the contract (bons de commande), and how far each form has come.
create table order_form (
    reference  text collate "C" primary key check (reference <> ''),
    subject    text not null check (subject <> ''),
    ordered_on date not null,
    deadline   date not null check (deadline >= ordered_on),
    amount     numeric not null check (amount >= 0)     -- euros before tax
);

create table order_step (
    number    bigint generated always as identity primary key,
    reference text collate "C" not null references order_form,
    state     text not null check (state in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'DELIVERED')),
    on_date   date not null,
    made_by   text not null check (made_by <> ''),
    unique (reference, state)
);
