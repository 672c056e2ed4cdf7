create table locality_village (
    id          bigint       not null auto_increment primary key,
    code        varchar(20)  not null,
    name        varchar(80)  not null,
    name_key    varchar(200) not null default '' comment 'pinyin, for sorting',
    township_id bigint       not null comment 'unit of kind TOWNSHIP',
    version     int          not null default 0,
    constraint locality_village_code unique (code),
    constraint locality_village_township foreign key (township_id) references people_unit (id)
) comment 'villages and communities (村、社区)';

create table locality_grid (
    id             bigint      not null auto_increment primary key,
    code           varchar(24) not null,
    name           varchar(80) not null,
    village_id     bigint      not null,
    household_count int        null comment 'as the roster says; null: not said',
    version        int         not null default 0,
    constraint locality_grid_code unique (code),
    constraint locality_grid_village foreign key (village_id) references locality_village (id)
) comment 'grids (网格)';

create table locality_household (
    id           bigint       not null auto_increment primary key,
    code         varchar(20)  not null,
    village_id   bigint       not null,
    grid_id      bigint       not null,
    head_name    varchar(40)  not null comment 'head of household (户主)',
    door         varchar(40)  not null default '' comment 'house number (门牌)',
    address_note varchar(120) not null default '',
    category     varchar(12)  not null comment 'ASSURED 放心户, CARED 关心户, LINKED 连心户',
    member_count int          not null default 0 comment 'persons (人口)',
    route_no     int          not null default 0 comment 'place in walking order within the village',
    away         boolean      not null default false comment 'whole household known to be working away (外出务工)',
    version      int          not null default 0,
    constraint locality_household_code unique (code),
    constraint locality_household_village foreign key (village_id) references locality_village (id),
    constraint locality_household_grid foreign key (grid_id) references locality_grid (id),
    key locality_household_route (village_id, route_no)
) comment 'households (户)';

create table locality_resident (
    id             bigint         not null auto_increment primary key,
    household_id   bigint         not null,
    name           varchar(40)    not null,
    relation       varchar(20)    not null comment 'to the head of household (与户主关系)',
    gender         varchar(6)     not null comment 'MALE, FEMALE',
    birth_year     smallint       null,
    id_number      varbinary(128) null comment 'sealed',
    id_number_hash char(64)       null comment 'keyed hash of the ID number',
    occupation     varchar(40)    not null default '',
    health         varchar(40)    not null default '',
    note           varchar(120)   not null default '',
    version        int            not null default 0,
    constraint locality_resident_household foreign key (household_id) references locality_household (id),
    key locality_resident_by_hash (id_number_hash)
) comment 'household members (家庭成员)';

create table locality_duty (
    id           bigint not null auto_increment primary key,
    cadre_id     bigint not null,
    household_id bigint not null,
    from_day     date   not null comment 'first day',
    until_day    date   null comment 'last day; null: still',
    version      int    not null default 0,
    constraint locality_duty_once unique (cadre_id, household_id, from_day),
    constraint locality_duty_cadre foreign key (cadre_id) references people_cadre (id),
    constraint locality_duty_household foreign key (household_id) references locality_household (id)
) comment 'who links which household since when (联户关系)';

create table locality_village_link (
    id         bigint not null auto_increment primary key,
    cadre_id   bigint not null,
    village_id bigint not null,
    from_day   date   not null,
    until_day  date   null,
    constraint locality_village_link_once unique (cadre_id, village_id, from_day),
    constraint locality_village_link_cadre foreign key (cadre_id) references people_cadre (id),
    constraint locality_village_link_village foreign key (village_id) references locality_village (id)
) comment 'villages a cadre is linked to (联村)';
