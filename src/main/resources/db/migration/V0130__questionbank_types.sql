alter table questionbank_revision
    modify column type varchar(16) not null comment 'SINGLE, MULTIPLE, TRUE_FALSE, FILL_IN, PICTURE, SHORT_ANSWER, MATCHING, ORDERING, HOTSPOT, PICTURE_CHOICE, CASE_GROUP',
    modify column picture varchar(200) null comment 'path below question-bank/, or upload/ and SHA-256 of questionbank_picture',
    add column body mediumtext not null default '{}' comment 'canonical JSON: options, premises, parts … by type; empty object where the stem says all' after stem;

update questionbank_revision set body = concat('{"options":', options, '}') where options <> '{}';

alter table questionbank_revision drop column options;

alter table questionbank_key
    modify column answer varchar(8000) not null comment 'JSON list: letters, true/false, spellings or a number a blank, points, pairs, an order, regions, or answers of parts';

alter table exam_blueprint_row
    modify column item_type varchar(16) not null default '' comment 'item type; empty: any';

create table questionbank_picture (
    sha256     char(64)    not null primary key comment 'of the content',
    media_type varchar(20) not null comment 'image/png or image/jpeg',
    content    mediumblob  not null comment 'as encoded here: no metadata of the camera is left',
    width      int         not null comment 'px',
    height     int         not null comment 'px',
    made_by    bigint      not null comment 'account',
    made_at    datetime(6) not null comment 'UTC'
) comment 'append-only: pictures uploaded for items, by content';
