create table ranking_allowance (
    id               bigint       not null auto_increment primary key,
    cycle_id         bigint       not null,
    cadre_id         bigint       not null,
    component        varchar(16)  not null,
    reason           varchar(400) not null,
    entered_by       bigint       not null comment 'account',
    entered_by_name  varchar(80)  not null,
    entered_at       datetime(6)  not null comment 'UTC',
    signed_by        bigint       null comment 'another account; without it the allowance does not count',
    signed_by_name   varchar(80)  null,
    signed_at        datetime(6)  null comment 'UTC',
    constraint ranking_allowance_once unique (cycle_id, cadre_id, component)
) comment 'signed reasons per person for taking the mean of the unit where a result is missing';

create table ranking_run (
    id               bigint      not null auto_increment primary key,
    cycle_id         bigint      not null,
    run_no           int         not null comment 'from 1 within the cycle',
    input_sha256     char(64)    not null comment 'of schemes, entrants, results and allowances in canonical JSON',
    result_sha256    char(64)    not null comment 'of all composites and places in canonical JSON',
    entrants         int         not null,
    ranked           int         not null,
    computed_by      bigint      null comment 'account; null: the product itself',
    computed_by_name varchar(80) not null,
    computed_at      datetime(6) not null comment 'UTC',
    constraint ranking_run_once unique (cycle_id, run_no),
    constraint ranking_run_cycle foreign key (cycle_id) references cycle_cycle (id)
) comment 'append-only: computations of a ranking';

create table ranking_run_scheme (
    run_id     bigint      not null,
    category   varchar(24) not null,
    scheme_id  bigint      not null,
    version_no int         not null,
    sha256     char(64)    not null,
    primary key (run_id, category),
    constraint ranking_run_scheme_run foreign key (run_id) references ranking_run (id)
) comment 'append-only: the frozen schemes a run was computed under';

create table ranking_row (
    run_id          bigint        not null,
    cadre_id        bigint        not null,
    category        varchar(24)   not null,
    code            varchar(20)   not null,
    name            varchar(40)   not null,
    unit_id         bigint        not null,
    unit_name       varchar(80)   not null,
    township_id     bigint        not null comment '0: none',
    township_name   varchar(80)   not null,
    establishment   varchar(24)   not null,
    title           varchar(40)   not null,
    sending_unit_id bigint        null,
    sending_unit_name varchar(80) null,
    composite_exact text          null comment 'fraction numerator/denominator, percent; null: a component is missing',
    composite_shown decimal(5, 2) null comment 'percent, half-up; what ranks',
    place           int           null comment 'competition rank within the category; null: not ranked',
    tie_break       varchar(16)   not null comment 'component that told him from an equal composite, SHARED for a shared place, else empty',
    note            varchar(60)   not null comment 'key of the reason for not being ranked, else empty',
    primary key (run_id, cadre_id),
    key ranking_row_order (run_id, category, place),
    key ranking_row_of_cadre (cadre_id, run_id),
    constraint ranking_row_run foreign key (run_id) references ranking_run (id)
) comment 'append-only: composites and places of a run';

create table ranking_mark (
    run_id        bigint        not null,
    cadre_id      bigint        not null,
    component     varchar(16)   not null,
    weight        decimal(5, 2) not null comment 'points of 100',
    gained        text          null comment 'fraction, points; null: taken from the unit or missing',
    possible      text          null comment 'fraction, points',
    percent_exact text          null comment 'fraction, percent; null: missing',
    percent_shown decimal(5, 2) null comment 'percent, half-up',
    source        varchar(12)   not null comment 'RESULT, ZERO, UNIT_MEAN, MISSING',
    evidence      varchar(120)  not null comment 'what it rests on, for example sitting:41',
    note          varchar(60)   not null comment 'key of a remark, else empty',
    primary key (run_id, cadre_id, component),
    constraint ranking_mark_row foreign key (run_id, cadre_id) references ranking_row (run_id, cadre_id)
) comment 'append-only: marks a composite is made of';
