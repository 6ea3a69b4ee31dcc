-- Times are milliseconds since 1970, UTC. What a secret opens is found by the secret's SHA-256; secrets are not kept.
-- A column "person" with "on delete cascade" in every table of theirs makes deleting a person complete.

create table person (
    id text primary key,
    slug text not null unique,
    name text not null,
    since integer not null,
    seen integer not null,
    host integer not null default 0,
    blocked integer not null default 0
) strict;

create table sign_in (
    person text primary key references person (id) on delete cascade,
    key_id text not null,
    sealed blob not null,
    changed integer not null
) strict;

create table client (
    id text primary key,
    kind text not null,
    name text not null,
    redirect_uris text not null,
    uri text,
    logo text,
    since integer not null,
    used integer not null
) strict;

create index client_by_since on client (kind, since);

create table access_grant (
    id text primary key,
    person text not null references person (id) on delete cascade,
    client text not null,
    client_name text not null,
    scope text not null,
    resource text not null,
    since integer not null,
    used integer not null,
    unique (person, client)
) strict;

create index access_grant_by_client on access_grant (client);

create table token (
    hash blob primary key,
    kind text not null,
    grant_id text not null references access_grant (id) on delete cascade,
    family text not null,
    scope text not null,
    expires integer not null,
    used integer
) strict;

create index token_by_family on token (family);
create index token_by_grant on token (grant_id);
create index token_by_expiry on token (expires);

create table once (
    hash blob primary key,
    kind text not null,
    person text references person (id) on delete cascade,
    content text not null,
    expires integer not null,
    taken integer not null default 0
) strict;

create index once_by_person on once (person);
create index once_by_expiry on once (expires);

create table invitation (
    id text primary key,
    hash blob not null unique,
    person text references person (id) on delete cascade,
    since integer not null,
    expires integer not null,
    uses_left integer not null
) strict;

create index invitation_by_person on invitation (person);

create table event (
    id integer primary key,
    at integer not null,
    what text not null,
    person text references person (id) on delete cascade,
    client text,
    detail text
) strict;

create index event_by_person on event (person);
create index event_by_time on event (at);

create table health (
    id integer primary key,
    at integer not null
) strict;
