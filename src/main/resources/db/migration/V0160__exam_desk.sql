create table exam_marking_terms (
    session_id        bigint      not null primary key,
    tolerance_percent int         not null comment '% of the points of an item; two markers who differ by more make a third necessary',
    objection_days    int         not null comment 'days after the release in which a cadre may object to an item',
    begun_at          datetime(6) null comment 'UTC; when answers were first given to markers; the tolerance is fixed since then',
    set_by            bigint      not null comment 'account',
    set_by_name       varchar(80) not null,
    set_at            datetime(6) not null comment 'UTC',
    constraint exam_marking_terms_session foreign key (session_id) references exam_session (id)
) comment 'what the department sets for marking by people and objections; a session without a row has the defaults';

create table exam_script (
    id         bigint        not null auto_increment primary key comment 'given in shuffled order: tells nothing of whose it is',
    session_id bigint        not null,
    sitting_id bigint        not null,
    cadre_id   bigint        not null comment 'so that nobody marks his own',
    form_id    bigint        not null,
    item       varchar(12)   character set ascii not null,
    ref        varchar(80)   not null comment 'what the item was made from: the same question in several forms has one',
    points     decimal(8,3)  not null comment 'points of the item',
    response   varchar(2000) not null comment 'as it was when it was given to markers',
    sameness   char(64)      character set ascii not null comment 'equal for answers that say the same after normalisation',
    made_at    datetime(6)   not null comment 'UTC',
    key exam_script_session (session_id, ref),
    key exam_script_sitting (sitting_id, item),
    constraint exam_script_of_sitting foreign key (sitting_id) references exam_sitting (id)
) comment 'append-only: answers that people mark (人工阅卷); of several with one sitting and item the newest counts';

create table exam_script_mark (
    script_id    bigint       not null,
    account_id   bigint       not null,
    revision     int          not null comment 'from 1; the highest of an account counts',
    account_name varchar(80)  not null,
    points       decimal(8,3) not null comment '0 to the points of the item, half points',
    remark       varchar(300) not null comment 'for the department; empty: none',
    together     boolean      not null comment 'given at once to answers that say the same',
    marked_at    datetime(6)  not null comment 'UTC',
    primary key (script_id, account_id, revision),
    constraint exam_script_mark_of foreign key (script_id) references exam_script (id)
) comment 'append-only: what a marker gave an answer';

create table exam_script_claim (
    script_id  bigint      not null,
    account_id bigint      not null,
    claimed_at datetime(6) not null comment 'UTC; for some minutes nobody else is given an answer that is being read',
    primary key (script_id, account_id)
) comment 'who has which answer before him';
