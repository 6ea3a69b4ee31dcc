-- Random secrets of our own, sealed like the sign-ins.

create table secret (
    name text primary key,
    key_id text not null,
    sealed bytea not null
);
