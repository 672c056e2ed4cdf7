create table exam_marking (
    id         bigint      not null auto_increment primary key,
    session_id bigint      not null,
    key_sha256 char(64)    not null comment 'of all keys it used',
    rule       varchar(20) not null comment 'multiple-choice rule of the paper',
    sittings   int         not null comment 'sittings marked',
    marked_at  datetime(6) not null comment 'UTC',
    key exam_marking_session (session_id)
) comment 'append-only: one run of marking a session (阅卷)';

create table exam_mark (
    marking_id bigint        not null,
    sitting_id bigint        not null,
    item       varchar(12)   character set ascii not null,
    response   varchar(2000) null comment 'what was marked; null: no answer',
    gained     varchar(40)   character set ascii not null comment 'points, exact fraction',
    possible   varchar(40)   character set ascii not null comment 'points, exact fraction',
    primary key (marking_id, sitting_id, item)
) comment 'append-only: marks of items';

create table exam_section_score (
    marking_id bigint      not null,
    sitting_id bigint      not null,
    section    varchar(12) not null comment 'KNOWLEDGE, PHOTO, SCENARIO',
    gained     varchar(40) character set ascii not null comment 'points, exact fraction',
    possible   varchar(40) character set ascii not null comment 'points, exact fraction',
    percent    decimal(5,2) not null comment 'as shown, 0 to 100',
    primary key (marking_id, sitting_id, section)
) comment 'append-only: section scores';
