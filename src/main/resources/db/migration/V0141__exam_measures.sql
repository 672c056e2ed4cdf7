create table exam_pause (
    id              bigint       not null auto_increment primary key,
    session_id      bigint       not null,
    batch_id        bigint       null comment 'null: every batch',
    room_id         bigint       null comment 'null: every room',
    reason          varchar(150) not null,
    paused_at       datetime(6)  not null comment 'UTC; the clocks of the sittings reached stand still since then',
    paused_by       bigint       not null comment 'account',
    paused_by_name  varchar(80)  not null,
    resumed_at      datetime(6)  null comment 'UTC; null: not resumed yet',
    resumed_by      bigint       null comment 'account',
    resumed_by_name varchar(80)  null,
    key exam_pause_session (session_id),
    constraint exam_pause_of_session foreign key (session_id) references exam_session (id),
    constraint exam_pause_batch foreign key (batch_id) references exam_batch (id),
    constraint exam_pause_room foreign key (room_id) references exam_room (id)
) comment 'outages (暂停): nobody is handed in, deadlines move by their length';

create table exam_deferral (
    id           bigint       not null auto_increment primary key,
    sitting_id   bigint       not null,
    from_batch   bigint       null comment 'null: the session had no batches',
    to_batch     bigint       not null,
    form_before  bigint       not null,
    form_after   bigint       not null,
    was_absent   boolean      not null comment 'he had missed his batch (补考); else he was excused before (缓考)',
    reason       varchar(150) not null,
    account_id   bigint       not null,
    account_name varchar(80)  not null,
    decided_at   datetime(6)  not null comment 'UTC',
    key exam_deferral_sitting (sitting_id),
    constraint exam_deferral_of_sitting foreign key (sitting_id) references exam_sitting (id),
    constraint exam_deferral_from foreign key (from_batch) references exam_batch (id),
    constraint exam_deferral_to foreign key (to_batch) references exam_batch (id)
) comment 'append-only: sittings moved to a later batch with another form (缓考、补考)';

create table exam_entry_code (
    batch_id bigint      not null,
    room_id  bigint      not null default 0 comment '0: cadres of the batch without a room',
    code     char(6)     character set ascii not null comment 'digits; read out by the invigilator',
    made_at  datetime(6) not null comment 'UTC',
    primary key (batch_id, room_id),
    constraint exam_entry_code_batch foreign key (batch_id) references exam_batch (id)
) comment 'codes a cadre needs to start (入场码)';

alter table exam_late_decision
    add column account_name varchar(80) not null default '' comment 'as it was when he decided';

alter table exam_presence
    add column saved_at datetime(6) null comment 'UTC; when the server last stored an answer';
