create table platform_job (
    id          bigint       not null auto_increment primary key,
    kind        varchar(40)  not null comment 'sort of work; at most one of a kind and subject runs',
    subject     varchar(120) not null comment 'what it works on, for example cycle:3',
    started_by  bigint       null comment 'account; null: the product itself',
    state       varchar(12)  not null comment 'RUNNING, DONE, FAILED, CANCELLED, INTERRUPTED',
    steps_done  bigint       not null default 0,
    steps_total bigint       not null default 0 comment '0: unknown yet',
    message     varchar(500) null comment 'what it is at, or why it failed, worded',
    result      varchar(500) null,
    started_at  datetime(6)  not null comment 'UTC',
    ended_at    datetime(6)  null comment 'UTC',
    key platform_job_subject (kind, subject, id)
) comment 'long work with progress';

create table platform_setting (
    name  varchar(80)  not null primary key,
    value varchar(500) not null
) comment 'settings of this installation';
