create table exam_analysis (
    session_id bigint      not null primary key,
    marking_id bigint      not null comment 'the marking it rests on',
    people     int         not null comment 'persons who handed in',
    document   mediumtext  not null comment 'JSON: figures of sections, items, groups and the estimates; nothing of it enters a score',
    made_at    datetime(6) not null comment 'UTC',
    constraint exam_analysis_session foreign key (session_id) references exam_session (id)
) comment 'analyses of marked sessions (考试分析); a new one replaces the old';
