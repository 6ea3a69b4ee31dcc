-- At most one row: whether all was moved here from a file, or the move was stopped on its way.

create table arrival (
    id integer primary key,
    done integer not null
);
