create table exam_signal (
    id         bigint      not null auto_increment primary key,
    sitting_id bigint      not null,
    epoch      int         not null comment 'device',
    seq        int         null comment 'counted by the device; null: noticed by the server',
    kind       varchar(8)  not null comment 'AWAY, PASTE, ADDRESS',
    device_at  datetime(3) null comment 'UTC by the device''s clock; null: noticed by the server',
    stored_at  datetime(6) not null comment 'UTC',
    amount     int         not null default 0 comment 'AWAY: milliseconds; PASTE: characters; ADDRESS: 0',
    detail     varchar(80) not null default '' comment 'ADDRESS: networks before and after, without the last part',
    constraint exam_signal_once unique (sitting_id, epoch, seq),
    constraint exam_signal_sitting foreign key (sitting_id) references exam_sitting (id)
) comment 'what was noticed at a sitting (诚信线索); proves nothing, changes no score, removed half a year after the release';
