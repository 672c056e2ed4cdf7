alter table questionbank_revision
    add column maker_name    varchar(80) not null default '' comment 'who made it, as he was called then; empty: a pack',
    add column reviewer_name varchar(80) not null default '' comment 'who approved it, as he was called then; empty: a pack, or not yet';
