alter table questionbank_law
    add column end_reason varchar(200) not null default '' comment 'why an author gave it its last day here; empty: the register that ships with the product says it',
    add column ended_by   varchar(80)  not null default '' comment 'the author, as he was called then';
