create table people_unit (
    id         bigint       not null auto_increment primary key,
    code       varchar(20)  not null comment 'business code, for example QX01',
    name       varchar(80)  not null,
    name_key   varchar(200) not null default '' comment 'pinyin, for sorting',
    kind       varchar(16)  not null comment 'COUNTY, TOWNSHIP, DEPARTMENT, INSTITUTION, OTHER',
    kind_text  varchar(20)  not null default '' comment 'as the roster words it: 街道, 镇, 乡, 县直部门',
    parent_id  bigint       null,
    version    int          not null default 0,
    constraint people_unit_code unique (code),
    constraint people_unit_parent foreign key (parent_id) references people_unit (id)
) comment 'units (单位)';

create table people_cadre (
    id             bigint         not null auto_increment primary key,
    code           varchar(20)    not null comment 'staff number (工号)',
    name           varchar(40)    not null,
    name_key       varchar(120)   not null default '' comment 'pinyin, for sorting',
    gender         varchar(6)     not null comment 'MALE, FEMALE',
    id_number      varbinary(128) null comment 'citizen ID number, sealed',
    id_number_hash char(64)       null comment 'keyed hash of the ID number, to find equal ones',
    mobile         varbinary(96)  null comment 'sealed',
    unit_id        bigint         not null,
    establishment  varchar(24)    not null comment 'CIVIL_SERVANT, REFERENCE_MANAGED, INSTITUTION, NON_ESTABLISHMENT',
    post_category  varchar(24)    not null comment 'VILLAGE_LINK_LEADER, GRID_RESPONSIBLE, FIRST_SECRETARY, TEAM_MEMBER, DEPARTMENT_CADRE',
    sending_unit_id bigint        null comment 'unit that sent a first secretary or department cadre (派出单位)',
    post_from      date           not null comment 'first day in this post',
    post_until     date           null comment 'last day in this post',
    title          varchar(40)    not null default '' comment 'post as the roster words it (职务)',
    version        int            not null default 0,
    constraint people_cadre_code unique (code),
    constraint people_cadre_unit foreign key (unit_id) references people_unit (id),
    constraint people_cadre_sending foreign key (sending_unit_id) references people_unit (id),
    key people_cadre_by_unit (unit_id, name_key),
    key people_cadre_by_hash (id_number_hash)
) comment 'cadres under evaluation (干部)';
