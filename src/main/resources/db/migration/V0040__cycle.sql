create table cycle_cycle (
    id           bigint      not null auto_increment primary key,
    code         varchar(20) not null comment 'business code, for example 2026Q3',
    name         varchar(80) not null,
    period_from  date        not null comment 'first day evaluated',
    period_until date        not null comment 'last day evaluated',
    base_date    date        not null comment 'who is in post on this day takes part (考评基准日)',
    state        varchar(12) not null comment 'PREPARING, RUNNING, CLOSED',
    created_at   datetime(6) not null comment 'UTC',
    version      int         not null default 0,
    constraint cycle_cycle_code unique (code),
    key cycle_cycle_newest (base_date, id)
) comment 'evaluation cycles (考评周期)';

create table cycle_scheme (
    id                 bigint        not null auto_increment primary key,
    cycle_id           bigint        not null,
    category           varchar(24)   not null comment 'post category it is for',
    version_no         int           not null comment 'from 1; a frozen version is never edited',
    state              varchar(10)   not null comment 'DRAFT, FROZEN, REPLACED',
    formula            varchar(60)   null comment 'named formula of the survey register; null: not chosen yet',
    team_share         decimal(5, 2) not null comment 'percent of the household component that is the team rating; the rest is personal',
    min_personal_votes int           not null comment 'with fewer personal votes the personal part takes the team score',
    tie_break          varchar(120)  not null default '' comment 'components compared in turn when composites are equal, comma-separated',
    min_months         int           not null comment 'months in post at the base date to be ranked',
    quota_percent      decimal(5, 2) not null comment 'share of the grade excellent (优秀)',
    quota_basis        varchar(200)  not null default '' comment 'legal basis of the quota',
    ordered_share      varchar(20)   not null comment 'fraction of the ranked published in order, from the top; the rest without order',
    document           text          null comment 'canonical JSON that was signed; null before the freeze',
    sha256             char(64)      null comment 'of the document; null before the freeze',
    frozen_at          datetime(6)   null comment 'UTC',
    replaced_at        datetime(6)   null comment 'UTC, when a later version was frozen',
    version            int           not null default 0,
    constraint cycle_scheme_once unique (cycle_id, category, version_no),
    constraint cycle_scheme_cycle foreign key (cycle_id) references cycle_cycle (id)
) comment 'evaluation schemes (考评办法), one a post category and version';

create table cycle_scheme_part (
    scheme_id bigint        not null,
    place     int           not null comment 'order on the page, from 0',
    component varchar(16)   not null comment 'KNOWLEDGE, PHOTO, SCENARIO, SATISFACTION',
    weight    decimal(5, 2) not null comment 'points of 100',
    missing   varchar(12)   not null comment 'when a result is missing: NOT_RANKED, ZERO, UNIT_MEAN',
    primary key (scheme_id, place),
    constraint cycle_scheme_part_once unique (scheme_id, component),
    constraint cycle_scheme_part_scheme foreign key (scheme_id) references cycle_scheme (id)
) comment 'components and weights of a scheme';

create table cycle_scheme_signature (
    id           bigint      not null auto_increment primary key,
    scheme_id    bigint      not null,
    account_id   bigint      not null,
    account_name varchar(80) not null,
    sha256       char(64)    not null comment 'of the document signed; a signature under another text does not count',
    signed_at    datetime(6) not null comment 'UTC',
    constraint cycle_scheme_signature_once unique (scheme_id, account_id, sha256),
    constraint cycle_scheme_signature_scheme foreign key (scheme_id) references cycle_scheme (id)
) comment 'append-only: who signed which text of a scheme';

create table cycle_entrant (
    scheme_id       bigint      not null comment 'frozen scheme he is evaluated under',
    cadre_id        bigint      not null,
    cycle_id        bigint      not null,
    code            varchar(20) not null,
    name            varchar(40) not null,
    unit_id         bigint      not null,
    unit_name       varchar(80) not null,
    township_id     bigint      not null comment '0: none',
    establishment   varchar(24) not null,
    title           varchar(40) not null,
    sending_unit_id bigint      null,
    post_from       date        not null,
    ranked          boolean     not null,
    reason          varchar(60) not null comment 'key of the reason for evaluated, not ranked; empty if ranked',
    primary key (scheme_id, cadre_id),
    constraint cycle_entrant_scheme foreign key (scheme_id) references cycle_scheme (id),
    constraint cycle_entrant_cycle foreign key (cycle_id) references cycle_cycle (id),
    key cycle_entrant_of_cadre (cadre_id, cycle_id)
) comment 'append-only: cadres in post at the base date, as they were when the scheme was frozen';
