-- The four roles of Acteurs. Run it in the database of the register, after the tables were made (any command makes them), as
-- somebody who may create roles and owns the tables; again after each new version. Nobody signs in as one of these; give them
-- to those who do:
--   create role portal login password '…' in role app_rw;
do $$
declare
    name text;
    owned record;
begin
    foreach name in array array['app_rw', 'app_feed_ro', 'trace_reader', 'migrator'] loop
        if not exists (select from pg_roles where rolname = name) then
            execute format('create role %I nologin', name);
        end if;
    end loop;
    -- The functions that run with the rights of their owner get an owner that is no superuser.
    execute format('grant create, temporary on database %I to migrator', current_database());
    for owned in
        select c.oid::regclass as name, c.relkind as kind
        from pg_class c
        where c.relnamespace in ('public'::regnamespace, 'trace'::regnamespace) and c.relkind in ('r', 'p', 'v', 'S')
          and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i', 'e') and c.relkind = 'S')
    loop
        execute format('alter %s %s owner to migrator', case owned.kind when 'v' then 'view' when 'S' then 'sequence' else 'table' end, owned.name);
    end loop;
    alter function trace.present() owner to migrator;
    alter function trace.prepare(date) owner to migrator;
    alter schema trace owner to migrator;
end
$$;

-- migrator: makes tables, purges traces. It owns them; nobody else changes or drops one.
grant usage, create on schema public to migrator;
revoke create on schema public from public;

-- app_rw: the program from day to day. It keeps traces and cannot read them; counts of extractions only grow.
grant usage on schema public, trace to app_rw;
grant select, insert, update, delete on all tables in schema public to app_rw;
grant usage on all sequences in schema public to app_rw;
revoke insert, update, delete on flyway_schema_history from app_rw;
revoke delete on extraction_count from app_rw;
grant insert on trace.event to app_rw;
grant execute on function trace.prepare(date), trace.present() to app_rw;

-- app_feed_ro: whoever composes feeds or reports out of the register, or out of a copy of it.
grant usage on schema public to app_feed_ro;
grant select on all tables in schema public to app_feed_ro;

-- trace_reader: whoever must look at traces, for a time and with a reason.
grant usage on schema trace to trace_reader;
grant select on trace.readable to trace_reader;
grant execute on function trace.present() to trace_reader;

-- Tables that a later version makes as migrator.
alter default privileges for role migrator in schema public grant select, insert, update, delete on tables to app_rw;
alter default privileges for role migrator in schema public grant usage on sequences to app_rw;
alter default privileges for role migrator in schema public grant select on tables to app_feed_ro;
