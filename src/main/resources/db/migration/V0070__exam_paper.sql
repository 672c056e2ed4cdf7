create table exam_blueprint (
    id               bigint       not null auto_increment primary key,
    cycle_id         bigint       not null,
    name             varchar(80)  not null,
    duration_minutes int          not null comment 'time allowed, minutes',
    multiple_rule    varchar(20)  not null comment 'ALL_OR_NOTHING, PARTIAL_NO_WRONG',
    created_at       datetime(6)  not null comment 'UTC',
    version          int          not null default 0,
    key exam_blueprint_cycle (cycle_id)
) comment 'blueprints (命题细目表)';

create table exam_blueprint_row (
    blueprint_id bigint       not null,
    ordinal      int          not null comment 'place in the blueprint, from 0',
    section      varchar(12)  not null comment 'KNOWLEDGE, PHOTO, SCENARIO',
    topic        varchar(40)  not null default '' comment 'topic code; empty: any',
    item_type    varchar(12)  not null default '' comment 'item type; empty: any',
    difficulty   varchar(8)   not null default '' comment 'EASY, MEDIUM, HARD; empty: any',
    items        int          not null comment 'number of items',
    points       decimal(6,2) not null comment 'points of each item',
    primary key (blueprint_id, ordinal),
    constraint exam_blueprint_row_of foreign key (blueprint_id) references exam_blueprint (id) on delete cascade
) comment 'what a blueprint asks for, line by line';

create table exam_paper (
    id               bigint       not null auto_increment primary key,
    cycle_id         bigint       not null,
    blueprint_id     bigint       not null,
    name             varchar(80)  not null,
    state            varchar(8)   not null comment 'DRAFT, FROZEN',
    seed             varchar(80)  not null comment 'seed of the draw of items',
    duration_minutes int          not null comment 'time allowed, minutes',
    multiple_rule    varchar(20)  not null,
    plan             mediumtext   not null comment 'canonical JSON: what the blueprint asked for when the paper was made',
    overlap          int          not null comment 'items that stand in more than one form',
    made_at          datetime(6)  not null comment 'UTC',
    frozen_at        datetime(6)  null comment 'UTC',
    sha256           char(64)     null comment 'of the hashes of all forms and keys in order; set by freezing',
    version          int          not null default 0,
    key exam_paper_cycle (cycle_id)
) comment 'papers: one or more parallel forms (试卷)';

create table exam_form (
    id       bigint     not null auto_increment primary key,
    paper_id bigint     not null,
    label    varchar(2) not null comment 'A, B, C …',
    document mediumtext not null comment 'canonical JSON without keys',
    sha256   char(64)   not null comment 'of the document',
    constraint exam_form_label unique (paper_id, label),
    constraint exam_form_paper foreign key (paper_id) references exam_paper (id) on delete cascade
) comment 'parallel forms (平行试卷)';

create table exam_form_key (
    form_id  bigint     not null primary key,
    document mediumtext not null comment 'canonical JSON: item to key, points and bank revision',
    sha256   char(64)   not null comment 'of the document',
    constraint exam_form_key_form foreign key (form_id) references exam_form (id) on delete cascade
) comment 'keys of forms (参考答案); only marking reads them';

create table exam_media (
    sha256     char(64)    not null primary key comment 'of the content',
    media_type varchar(60) not null,
    content    mediumblob  not null
) comment 'pictures of frozen items, by content';
