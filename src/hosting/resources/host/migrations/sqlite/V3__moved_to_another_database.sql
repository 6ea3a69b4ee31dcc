-- One row where all of it was moved to the database whose address stands in the file "database" beside this one.

create table moved (
    at integer not null
) strict;
