/** What the journal in a Postgres asks its database. */

/** Of the locks and of the channel: one class has a database to itself. */
export const NAME = 'square_brackets';
export const TABLE_LOCKS = 0x5342;
export const SCHEMA_LOCK = -1;

/**
 * `xact` is the transaction that wrote a row last: what came since is found by it, in whatever order transactions end.
 * The last table is the adapter's, for messages between processes that are too long for a notification.
 */
export const TABLES = `
create table if not exists ${NAME}_document (
  name text primary key, json text, version integer not null,
  batch uuid not null, xact xid8 not null default pg_current_xact_id()
);
create index if not exists ${NAME}_document_xact on ${NAME}_document (xact);
create table if not exists ${NAME}_input (
  tbl integer, at integer, json text not null, by_whom text, own_id text, n integer not null,
  after_it text not null, batch uuid not null, xact xid8 not null default pg_current_xact_id(),
  primary key (tbl, at)
);
create index if not exists ${NAME}_input_xact on ${NAME}_input (xact);
create table if not exists ${NAME}_message (
  id bigserial primary key, created_at timestamptz default now(), payload bytea
);
`;

export const HAS_CLASS = `select 1 from ${NAME}_document where name = 'class'`;
export const HOLD_CLASS = `${HAS_CLASS} for key share`;

/** Only over the version before it; what is there already of the same batch was kept, and its answer lost. */
export const KEEP_DOCUMENTS = `
insert into ${NAME}_document as kept (name, json, version, batch)
select name, json, version, $4 from unnest($1::text[], $2::text[], $3::int[]) as given (name, json, version)
on conflict (name) do update
set json = excluded.json, version = excluded.version, batch = excluded.batch, xact = pg_current_xact_id()
where kept.version = excluded.version - 1 or kept.batch = excluded.batch`;

export const ADD_INPUTS = `
insert into ${NAME}_input as kept (tbl, at, json, by_whom, own_id, n, after_it, batch)
select given.*, $8 from unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::text[], $6::int[], $7::text[]) as given
on conflict (tbl, at) do update set batch = excluded.batch where kept.batch = excluded.batch`;

export const FROM_NOW = 'select pg_snapshot_xmin(pg_current_snapshot())::text as xact';
export const READ_DOCUMENTS = `select name, json, version from ${NAME}_document where xact >= $1::xid8`;
export const READ_INPUTS = `
select tbl, at, json, by_whom, own_id, n, after_it from ${NAME}_input where xact >= $1::xid8 order by tbl, at`;

export const TAKE = `select number from unnest($1::int[]) as number where pg_try_advisory_lock(${TABLE_LOCKS}, number)`;
