-- Traces of the client's agents, in a schema of their own: no right on the register gives one here.
create schema trace;

-- The clock by which traces age: that of the server. Only the owner could put another in its place.
create function trace.present() returns timestamptz
    language sql stable
    return pg_catalog.now();

-- Who did what when. Neither names, nor what was looked for, nor what was found.
create table trace.event (
    at       timestamptz not null,
    who      text collate "C" not null check (who ~ '^[0-9a-f]{64}$'),
    event    text not null check (event in ('SIGN_IN', 'REFUSED', 'SIGN_OUT', 'QUERY', 'EXTRACTION')),
    template text collate "C" check (template ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    purpose  text collate "C" check (purpose ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    rows     bigint check (rows >= 0),
    result   text not null check (result in ('DONE', 'REFUSED', 'FAILED')),
    check (num_nonnulls(template, purpose, rows) = case when event in ('QUERY', 'EXTRACTION') then 3 else 0 end)
) partition by range (at);

-- What may be read: nothing that is 180 days old, whatever the purge did. In hours, for a day may have 23 or 25 in the
-- reader's time zone. The barrier keeps a reader's own functions from rows that the filter hides.
create view trace.readable with (security_barrier) as
    select at, who, event, template, purpose, rows, result
    from trace.event
    where at >= trace.present() - interval '4320 hours';

-- Room for a day and the three after it. It runs with the rights of its owner, for who keeps traces may make no table;
-- what can be made by it is bounded by the clock. Attaching lets others go on reading and writing meanwhile.
create function trace.prepare(day date) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    room text;
    today date := (trace.present() at time zone 'UTC')::date;
begin
    if day not between today - 1 and today + 1 then
        raise exception 'no room for traces of %: the clock of the database says %', day, today;
    end if;
    for ahead in 0 .. 3 loop
        room := 'event_' || to_char(day + ahead, 'YYYYMMDD');
        if to_regclass('trace.' || room) is null then
            lock table only trace.event in share update exclusive mode;
            if to_regclass('trace.' || room) is null then
                execute format('create table trace.%I (like trace.event including defaults including constraints)', room);
                execute format(
                    'alter table trace.event attach partition trace.%I for values from (%L) to (%L)',
                    room, to_char(day + ahead, 'YYYY-MM-DD "00:00:00+00"'),
                    to_char(day + ahead + 1, 'YYYY-MM-DD "00:00:00+00"'));
            end if;
        end if;
    end loop;
end
$$;
revoke execute on function trace.prepare(date) from public;

-- What purges did, each line with the hash of the one before. No personal data.
create table trace.certificate (
    number      bigint primary key check (number > 0),
    day         date,                                   -- null: there was nothing to destroy
    rows        bigint not null check (rows >= 0),
    first_at    timestamptz,
    last_at     timestamptz,
    oldest_left date,
    dropped_at  timestamptz not null,                   -- by the clock of the server
    days        integer not null,                       -- term in force
    version     text not null,
    confirmed   boolean not null,                       -- somebody vouched for the clock
    previous    text not null,
    hash        text not null
);

-- How often was extracted: counts only, of nobody. Outside of the schema that is purged, for quotas and bills need it.
create table public.extraction_count (
    month    date not null check (extract(day from month) = 1),
    template text collate "C" not null,
    purpose  text collate "C" not null,
    number   bigint not null check (number > 0),
    primary key (month, template, purpose)
);
