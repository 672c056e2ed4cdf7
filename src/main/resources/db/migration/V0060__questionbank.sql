create table questionbank_law (
    id             varchar(60)  not null primary key comment 'kebab-case name of one version of a law or policy',
    title          varchar(120) not null,
    short_title    varchar(80)  not null,
    issuer         varchar(80)  not null,
    version_name   varchar(40)  not null comment 'as printed: 2018年修正',
    in_force_from  date         not null comment 'first day this version applies',
    in_force_until date         null comment 'last day; null: in force'
) comment 'laws and policies that items cite (命题依据)';

create table questionbank_topic (
    code varchar(40) not null primary key,
    name varchar(60) not null
) comment 'topics (知识模块)';

create table questionbank_item (
    id         bigint      not null auto_increment primary key,
    code       varchar(40) not null,
    topic_code varchar(40) not null,
    state      varchar(12) not null comment 'DRAFT, APPROVED, RETIRED',
    revision   int         not null comment 'number of the newest revision, from 1',
    pack       varchar(80) not null default '' comment 'pack it came from; empty: entered or imported here',
    version    int         not null default 0,
    constraint questionbank_item_code unique (code),
    constraint questionbank_item_topic foreign key (topic_code) references questionbank_topic (code),
    key questionbank_item_choice (state, topic_code)
) comment 'items (试题)';

create table questionbank_revision (
    id           bigint        not null auto_increment primary key,
    item_id      bigint        not null,
    number       int           not null comment 'from 1',
    type         varchar(12)   not null comment 'SINGLE, MULTIPLE, TRUE_FALSE, FILL_IN, PICTURE',
    difficulty   varchar(8)    not null comment 'EASY, MEDIUM, HARD: the author''s estimate',
    stem         varchar(2000) not null,
    options      varchar(4000) not null comment 'JSON object letter -> text; empty object where there are none',
    picture      varchar(200)  null comment 'path below question-bank/',
    alt          varchar(500)  null comment 'what the picture shows, without the answer',
    explanation  varchar(2000) not null,
    law_id       varchar(60)   null,
    article      varchar(60)   not null default '',
    source_text  varchar(200)  not null default '' comment 'source as an import worded it, where no registered law was named',
    content_hash char(64)      not null comment 'SHA-256 over content and key; equal: nothing changed',
    made_by      bigint        null comment 'account; null: a pack',
    made_at      datetime(6)   not null comment 'UTC',
    reviewed_by  bigint        null comment 'account, never the maker''s; null: a pack, or not yet',
    reviewed_at  datetime(6)   null comment 'UTC',
    constraint questionbank_revision_number unique (item_id, number),
    constraint questionbank_revision_item foreign key (item_id) references questionbank_item (id),
    constraint questionbank_revision_law foreign key (law_id) references questionbank_law (id)
) comment 'wordings of items; content never changes, a paper keeps the one it was made from (版本)';

create table questionbank_key (
    revision_id bigint        not null primary key,
    answer      varchar(2000) not null comment 'JSON: letters, or true/false, or a list of accepted spellings a blank',
    constraint questionbank_key_revision foreign key (revision_id) references questionbank_revision (id)
) comment 'append-only: keys, apart from what candidates may see (参考答案)';
