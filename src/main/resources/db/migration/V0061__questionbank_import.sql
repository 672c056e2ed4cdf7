alter table questionbank_item
    add column retired_reason varchar(200) not null default '' comment 'why it was taken out of use; empty: it was not';

create table questionbank_import (
    id         bigint       not null auto_increment primary key,
    file_name  varchar(200) not null,
    content    mediumblob   not null comment 'the file as it was sent; checked again when it is confirmed',
    sha256     char(64)     not null comment 'of the content',
    state      varchar(12)  not null comment 'CHECKED, CONFIRMED, DISCARDED',
    made_by    bigint       not null comment 'account',
    made_at    datetime(6)  not null comment 'UTC',
    settled_at datetime(6)  null comment 'UTC; confirmed or discarded',
    items      int          not null default 0 comment 'items that became new or changed by confirming',
    version    int          not null default 0,
    key questionbank_import_maker (made_by, id)
) comment 'workbooks of items sent by authors: looked at first, imported when confirmed';
