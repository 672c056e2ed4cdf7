create table exam_safe_browser (
    session_id bigint      not null,
    config_key char(64)    character set ascii not null comment 'Config Key of a configuration, lower-case hexadecimal',
    set_at     datetime(6) not null comment 'UTC',
    primary key (session_id, config_key),
    constraint exam_safe_browser_session foreign key (session_id) references exam_session (id) on delete cascade
) comment 'configurations of Safe Exam Browser a session may be sat with; none: any browser';
