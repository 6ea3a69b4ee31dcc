-- What is kept of a person's account between calls: what can be undone, what was just written, which states are used up.

create table journal_entry (
    person text not null references person (id) on delete cascade,
    id text not null,
    at integer not null,
    content text not null,
    primary key (person, id)
) strict;

create table recent_write (
    id integer primary key autoincrement,
    person text not null references person (id) on delete cascade,
    name text not null,
    at integer not null,
    content text not null,
    unique (person, name)
) strict;

create index recent_write_by_time on recent_write (at);

create table spent_state (
    person text not null references person (id) on delete cascade,
    id text not null,
    at integer not null,
    primary key (person, id)
) strict;

create index spent_state_by_time on spent_state (at);
