create table exam_batch (
    id         bigint      not null auto_increment primary key,
    session_id bigint      not null,
    number     int         not null comment 'place among the batches of the session, from 1',
    name       varchar(40) not null,
    kind       varchar(8)  not null comment 'MAIN, MAKE_UP',
    opens_at   datetime(6) not null comment 'UTC; first instant at which its sittings may start',
    closes_at  datetime(6) not null comment 'UTC; no deadline lies after it, extensions and pauses apart',
    entry_code boolean     not null default false comment 'whether a cadre needs a code to start',
    constraint exam_batch_number unique (session_id, number),
    constraint exam_batch_session foreign key (session_id) references exam_session (id) on delete cascade
) comment 'batches of a session (批次); a session without any is one batch by itself';

create table exam_batch_form (
    batch_id bigint not null,
    form_id  bigint not null,
    primary key (batch_id, form_id),
    constraint exam_batch_form_batch foreign key (batch_id) references exam_batch (id) on delete cascade,
    constraint exam_batch_form_form foreign key (form_id) references exam_form (id)
) comment 'forms a batch gets: chosen, or drawn when the session is sealed';

create table exam_place (
    id         bigint       not null auto_increment primary key,
    session_id bigint       not null,
    name       varchar(80)  not null,
    address    varchar(120) not null default '',
    constraint exam_place_session foreign key (session_id) references exam_session (id) on delete cascade
) comment 'test places of a session (考点)';

create table exam_room (
    id       bigint      not null auto_increment primary key,
    place_id bigint      not null,
    batch_id bigint      null comment 'only this batch sits in it; null: every batch that is no make-up',
    name     varchar(40) not null,
    seats    int         not null comment 'desks, 1 to 500',
    abreast  int         not null comment 'desks side by side, 1 to 20',
    constraint exam_room_place foreign key (place_id) references exam_place (id) on delete cascade,
    constraint exam_room_batch foreign key (batch_id) references exam_batch (id) on delete cascade
) comment 'test rooms (考场); seats are numbered like a snake, column by column';

create table exam_room_staff (
    room_id    bigint      not null,
    login_name varchar(40) not null comment 'account he works with',
    name       varchar(40) not null,
    chief      boolean     not null comment 'head invigilator of the room (主监考)',
    primary key (room_id, login_name),
    constraint exam_room_staff_room foreign key (room_id) references exam_room (id) on delete cascade
) comment 'invigilators (监考员)';

create table exam_batch_member (
    session_id bigint not null,
    cadre_id   bigint not null,
    batch_id   bigint not null,
    place_id   bigint null comment 'null: any place',
    primary key (session_id, cadre_id),
    constraint exam_batch_member_batch foreign key (batch_id) references exam_batch (id) on delete cascade,
    constraint exam_batch_member_place foreign key (place_id) references exam_place (id) on delete cascade
) comment 'cadres put into a batch by hand; the others are drawn when the session is sealed';

alter table exam_sitting
    add column batch_id  bigint      null comment 'null: the session has no batches',
    add column room_id   bigint      null comment 'null: no room',
    add column seat      int         null comment 'number on the desk, from 1',
    add column paused_at datetime(6) null comment 'UTC; its clock stands still since then; null: it runs',
    add column paused_ms bigint      not null default 0 comment 'milliseconds by which pauses have moved its window',
    add constraint exam_sitting_batch foreign key (batch_id) references exam_batch (id),
    add constraint exam_sitting_room foreign key (room_id) references exam_room (id);
