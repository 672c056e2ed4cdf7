create table exam_objection (
    id               bigint        not null auto_increment primary key,
    session_id       bigint        not null,
    sitting_id       bigint        not null,
    cadre_id         bigint        not null,
    item             varchar(12)   character set ascii not null comment 'as the form numbers it',
    ref              varchar(80)   not null comment 'what the item was made from',
    number           varchar(40)   not null comment 'told to the cadre, for example T12-03',
    text             varchar(2000) not null,
    evidence         varchar(1000) not null default '' comment 'in words',
    received_at      datetime(6)   not null comment 'UTC',
    due              date          not null comment 'last day for the answer',
    answer           varchar(2000) null,
    effect           varchar(10)   null comment 'UPHELD: the item is to be corrected; REJECTED',
    answered_by      bigint        null comment 'account; nobody who marked the answer or wrote the item',
    answered_by_name varchar(80)   null,
    answered_at      datetime(6)   null comment 'UTC',
    constraint exam_objection_number unique (number),
    constraint exam_objection_once unique (sitting_id, item),
    key exam_objection_session (session_id),
    constraint exam_objection_of_sitting foreign key (sitting_id) references exam_sitting (id)
) comment 'objections of cadres to items of a test (试题异议)';

create table exam_objection_file (
    objection_id bigint       not null primary key,
    media_type   varchar(40)  not null comment 'image/png, image/jpeg, application/pdf',
    content      mediumblob   not null comment 'at most 2 MB; pictures encoded anew',
    sha256       char(64)     not null,
    added_at     datetime(6)  not null comment 'UTC',
    constraint exam_objection_file_of foreign key (objection_id) references exam_objection (id)
) comment 'append-only: what a cadre sent with an objection';
