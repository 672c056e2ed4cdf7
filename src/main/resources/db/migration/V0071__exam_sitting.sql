create table exam_session (
    id               bigint       not null auto_increment primary key,
    cycle_id         bigint       not null,
    paper_id         bigint       not null,
    name             varchar(80)  not null,
    state            varchar(8)   not null comment 'PLANNED, SEALED, CLOSED, MARKED, RELEASED',
    opens_at         datetime(6)  not null comment 'UTC; first instant at which a sitting may start',
    closes_at        datetime(6)  not null comment 'UTC; no deadline lies after it, extensions apart',
    duration_minutes int          not null comment 'time allowed to each cadre, minutes',
    waiting_minutes  int          not null comment 'the waiting room opens so many minutes before',
    late_minutes     int          null comment 'a sitting may start until so many minutes after the opening; null: until the close',
    review_policy    varchar(12)  not null comment 'SCORE, ANSWERS: what a cadre sees after release',
    seed             varchar(80)  not null comment 'seed of the draw of forms and orders',
    marking_id       bigint       null comment 'marking in force',
    released_at      datetime(6)  null comment 'UTC',
    version          int          not null default 0,
    key exam_session_cycle (cycle_id),
    constraint exam_session_paper foreign key (paper_id) references exam_paper (id)
) comment 'sealed sessions (考试场次)';

create table exam_sitting (
    id              bigint      not null auto_increment primary key,
    session_id      bigint      not null,
    cadre_id        bigint      not null,
    cadre_code      varchar(20) not null,
    cadre_name      varchar(40) not null,
    unit_id         bigint      not null,
    township_id     bigint      not null comment 'unit id; 0: none',
    form_id         bigint      not null,
    seed            int         not null comment 'order of items and options; 0 to 2^31-1',
    state           varchar(10) not null comment 'ASSIGNED, OPEN, HANDED_IN, ABSENT',
    epoch           int         not null default 0 comment 'counts the devices that took the sitting over; 0: not started',
    started_at      datetime(6) null comment 'UTC',
    deadline        datetime(6) null comment 'UTC; itself still in time',
    extension_seconds int       not null default 0 comment 'seconds granted beyond the duration',
    handed_in_at    datetime(6) null comment 'UTC',
    handed_in_by    varchar(8)  null comment 'CADRE, SERVER',
    version         int         not null default 0,
    constraint exam_sitting_once unique (session_id, cadre_id),
    constraint exam_sitting_session foreign key (session_id) references exam_session (id),
    constraint exam_sitting_form foreign key (form_id) references exam_form (id),
    key exam_sitting_cadre (cadre_id),
    key exam_sitting_due (state, deadline)
) comment 'one cadre''s sitting of one session (应试记录)';

create table exam_supplement (
    sitting_id bigint     not null primary key,
    document   mediumtext not null comment 'canonical JSON without keys: the personal sections',
    sha256     char(64)   not null,
    constraint exam_supplement_sitting foreign key (sitting_id) references exam_sitting (id)
) comment 'personal sections of a sitting, made before the bell';

create table exam_supplement_key (
    sitting_id bigint     not null primary key,
    document   mediumtext not null comment 'canonical JSON: item to key and points',
    sha256     char(64)   not null,
    constraint exam_supplement_key_sitting foreign key (sitting_id) references exam_sitting (id)
) comment 'keys of personal sections; only marking reads them';

create table exam_answer_step (
    sitting_id bigint        not null,
    item       varchar(12)   character set ascii not null,
    epoch      int           not null,
    seq        int           not null comment 'counted by the device',
    response   varchar(2000) not null comment 'empty: taken back',
    device_at  datetime(3)   null comment 'UTC by the device''s clock; evidence only',
    stored_at  datetime(6)   not null comment 'UTC by the server''s clock',
    primary key (sitting_id, item, epoch, seq)
) comment 'append-only: every answer as it arrived, its own audit trail (作答记录)';

create table exam_answer (
    sitting_id bigint        not null,
    item       varchar(12)   character set ascii not null,
    epoch      int           not null,
    seq        int           not null,
    response   varchar(2000) not null,
    stored_at  datetime(6)   not null comment 'UTC',
    primary key (sitting_id, item)
) comment 'the current answer: that of the highest epoch and sequence';

create table exam_late_answer (
    id         bigint        not null auto_increment primary key,
    sitting_id bigint        not null,
    item       varchar(12)   character set ascii not null,
    epoch      int           not null,
    seq        int           not null,
    response   varchar(2000) not null,
    device_at  datetime(3)   null comment 'UTC by the device''s clock',
    stored_at  datetime(6)   not null comment 'UTC',
    reason     varchar(12)   not null comment 'LATE: after deadline and grace; OLD_DEVICE: from a device that was taken over',
    constraint exam_late_answer_once unique (sitting_id, item, epoch, seq)
) comment 'append-only: answers that do not count unless two people decide so';

create table exam_late_decision (
    late_id    bigint       not null,
    account_id bigint       not null,
    accepted   boolean      not null,
    reason     varchar(200) not null,
    decided_at datetime(6)  not null comment 'UTC',
    primary key (late_id, account_id),
    constraint exam_late_decision_of foreign key (late_id) references exam_late_answer (id)
) comment 'append-only: two people decide on a late answer; it counts if both accept it';

create table exam_sitting_event (
    id         bigint       not null auto_increment primary key,
    sitting_id bigint       not null,
    at         datetime(6)  not null comment 'UTC',
    kind       varchar(12)  not null comment 'STARTED, TAKEN_OVER, EXTENDED, HANDED_IN',
    account_id bigint       null comment 'null: the server',
    detail     varchar(200) not null default '',
    key exam_sitting_event_of (sitting_id, id)
) comment 'append-only: what happened to a sitting';

create table exam_presence (
    sitting_id bigint      not null primary key,
    seen_at    datetime(6) not null comment 'UTC; last sign of life of the device'
) comment 'for the monitor page only';
