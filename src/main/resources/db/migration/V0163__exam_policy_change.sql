create table exam_policy_change (
    id               bigint       not null auto_increment primary key,
    session_id       bigint       not null,
    policy           varchar(12)  not null comment 'SCORE, ANSWERS, KEYS',
    reason           varchar(200) not null,
    proposed_by      bigint       not null comment 'account',
    proposed_by_name varchar(80)  not null,
    proposed_at      datetime(6)  not null comment 'UTC',
    confirmed        boolean      null comment 'null: waits for another person; false: taken back or refused',
    decided_by       bigint       null comment 'account; another than that of the proposal where it was confirmed',
    decided_by_name  varchar(80)  null,
    decided_at       datetime(6)  null comment 'UTC',
    key exam_policy_change_session (session_id),
    constraint exam_policy_change_of foreign key (session_id) references exam_session (id)
) comment 'changes of what cadres see after the release, once a session is sealed: by two people';
