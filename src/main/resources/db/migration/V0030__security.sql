create table security_account (
    id                  bigint       not null auto_increment primary key,
    login_name          varchar(40)  not null comment 'lower case',
    display_name        varchar(40)  not null,
    password_hash       varchar(200) not null comment 'algorithm$iterations$salt$hash, or demo: hashed at first use',
    password_expires_at datetime(6)  null comment 'UTC; a first password not used until then is void',
    must_change         boolean      not null default false comment 'nothing else may be done before the password is changed',
    cadre_id            bigint       null,
    township_id         bigint       null comment 'unit the rights are limited to; null: the whole county',
    status              varchar(10)  not null comment 'ACTIVE, SUSPENDED',
    demo                boolean      not null default false comment 'belongs to the fictional county; refused when the demo switch is off',
    failed_count        int          not null default 0 comment 'wrong passwords since failed_since',
    failed_since        datetime(6)  null comment 'UTC',
    locked_until        datetime(6)  null comment 'UTC',
    last_sign_in_at     datetime(6)  null comment 'UTC',
    created_at          datetime(6)  not null comment 'UTC',
    version             int          not null default 0,
    constraint security_account_login unique (login_name),
    constraint security_account_cadre unique (cadre_id),
    constraint security_account_of_cadre foreign key (cadre_id) references people_cadre (id),
    constraint security_account_township foreign key (township_id) references people_unit (id)
) comment 'who can sign in';

create table security_account_role (
    account_id bigint      not null,
    role       varchar(24) not null comment 'CADRE, EVALUATOR, TOWNSHIP_ORGANISER, AUTHOR, MARKER, INVIGILATOR, DEPARTMENT, SUPERVISOR, ADMINISTRATOR',
    primary key (account_id, role),
    constraint security_account_role_of foreign key (account_id) references security_account (id)
) comment 'roles of accounts';

create table security_session (
    token_hash   char(64)    not null primary key comment 'SHA-256 of the cookie, which is stored nowhere',
    account_id   bigint      not null,
    started_at   datetime(6) not null comment 'UTC',
    last_seen_at datetime(6) not null comment 'UTC, exact to two minutes',
    key security_session_seen (last_seen_at),
    constraint security_session_of foreign key (account_id) references security_account (id)
) comment 'who is signed in; survives a restart of the server';

create table security_slip (
    account_id bigint         not null primary key,
    batch      varchar(40)    not null comment 'accounts whose slips are printed together',
    password   varbinary(160) not null comment 'first password, sealed',
    made_by    bigint         not null comment 'the account that alone may print it',
    made_at    datetime(6)    not null comment 'UTC',
    shown_at   datetime(6)    null comment 'UTC; first time it was on a screen',
    key security_slip_batch (batch),
    constraint security_slip_of foreign key (account_id) references security_account (id)
) comment 'first passwords until their slips are printed';
