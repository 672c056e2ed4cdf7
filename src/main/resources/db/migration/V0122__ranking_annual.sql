create table ranking_annual (
    id              bigint      not null auto_increment primary key,
    publication_id  bigint      not null comment 'final ranking it rests on',
    created_by_name varchar(80) not null,
    created_at      datetime(6) not null comment 'UTC',
    constraint ranking_annual_once unique (publication_id),
    constraint ranking_annual_publication foreign key (publication_id) references ranking_publication (id)
) comment 'lists of suggestions for the annual evaluation (年度考核)';

create table ranking_annual_row (
    annual_id       bigint       not null,
    cadre_id        bigint       not null,
    system          varchar(12)  not null comment 'CIVIL, INSTITUTION, RANKING_ONLY',
    suggestion      varchar(12)  null comment 'grade suggested; null: none, people decide without one',
    reason          varchar(60)  not null comment 'key of the reason for the suggestion',
    decision        varchar(12)  null comment 'grade decided by people',
    decision_reason varchar(400) not null default '',
    decided_by      bigint       null,
    decided_by_name varchar(80)  null,
    decided_at      datetime(6)  null comment 'UTC',
    primary key (annual_id, cadre_id),
    constraint ranking_annual_row_of foreign key (annual_id) references ranking_annual (id)
) comment 'suggested and decided grades, one a cadre';

create table ranking_annual_quota (
    annual_id bigint      not null,
    unit_id   bigint      not null,
    unit_name varchar(80) not null,
    system    varchar(12) not null comment 'CIVIL, INSTITUTION',
    people    int         not null comment 'participants of this system in the unit',
    quota     int         not null comment 'people times the share of the scheme, rounded down',
    primary key (annual_id, unit_id, system),
    constraint ranking_annual_quota_of foreign key (annual_id) references ranking_annual (id)
) comment 'places of the grade excellent per unit';
