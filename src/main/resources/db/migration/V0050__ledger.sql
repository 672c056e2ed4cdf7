create table ledger_entry (
    id           bigint       not null auto_increment primary key,
    at           datetime(6)  not null comment 'UTC',
    account_id   bigint       null comment 'null: the product itself',
    display_name varchar(40)  not null comment 'of the account at that time',
    action       varchar(80)  not null,
    subject      varchar(120) not null comment 'kind:id',
    facts        mediumtext   not null comment 'canonical JSON (RFC 8785)',
    row_hash     char(64)     not null comment 'SHA-256 of the canonical row',
    key ledger_entry_at (at),
    key ledger_entry_account (account_id, id),
    key ledger_entry_subject (subject, id),
    key ledger_entry_action (action, id)
) comment 'every change with who, what, when; append-only';

create table ledger_pending (
    entry_id bigint not null primary key
) comment 'committed entries that the chain has not taken up yet';

create table ledger_link (
    position   bigint   not null primary key comment 'from 1 without gaps',
    entry_id   bigint   not null,
    chain_hash char(64) not null comment 'SHA-256 of the chain hash before, a line feed and the row hash',
    constraint ledger_link_entry unique (entry_id)
) comment 'the chain over the entries; append-only';

create table ledger_checkpoint (
    position   bigint       not null primary key comment 'last link covered',
    root       char(64)     not null comment 'root of the Merkle tree (RFC 6962) over the row hashes of links 1 to position',
    chain_hash char(64)     not null,
    made_at    datetime(6)  not null comment 'UTC',
    signature  varchar(128) not null comment 'Ed25519 over position, root, chain hash and time, Base64'
) comment 'signed states of the chain; append-only';
