alter table exam_blueprint
    add column knowledge_items int     null comment 'items of the knowledge section where its rows leave a range; null: the rows say it',
    add column exposure_limit  int     not null default 0 comment 'tests of the cycle an item of the bank may stand in at most; 0: no limit',
    add column shuffle_items   boolean not null default true comment 'each candidate meets the items in an order of his own',
    add column shuffle_options boolean not null default true comment 'each candidate meets the options in an order of his own';

alter table exam_blueprint_row
    modify column items int not null comment 'number of items, at least',
    add column most int null comment 'number of items, at most';
update exam_blueprint_row set most = items;
alter table exam_blueprint_row
    modify column most int not null comment 'number of items, at most';

create table exam_form_item (
    form_id     bigint       not null,
    code        varchar(40)  not null comment 'item of the bank',
    revision    int          not null comment 'its wording',
    topic       varchar(40)  not null,
    difficulty  varchar(8)   not null comment 'EASY, MEDIUM, HARD: the author''s estimate',
    facility    int          not null comment 'per mille of the points a candidate was expected to reach when the form was made',
    information int          not null comment 'thousandths; information the item was expected to give when the form was made',
    points      decimal(6,2) not null comment 'points of the item',
    observed    boolean      not null comment 'both from tests; false: from the author''s estimate',
    primary key (form_id, code),
    key exam_form_item_code (code),
    constraint exam_form_item_form foreign key (form_id) references exam_form (id) on delete cascade
) comment 'items of the bank that stand in a form (难度、信息量、使用次数)';

insert into exam_form_item (form_id, code, revision, topic, difficulty, facility, information, points, observed)
select k.form_id, i.code, r.number, i.topic_code, r.difficulty,
       case r.difficulty when 'EASY' then 850 when 'MEDIUM' then 650 else 400 end,
       case r.difficulty when 'EASY' then 128 when 'MEDIUM' then 228 else 240 end,
       named.points, false
  from exam_form_key k
  join json_table(k.document, '$.items.*' columns (ref varchar(60) path '$.ref', points decimal(6,2) path '$.points')) named
  join questionbank_item i on i.code = substring_index(named.ref, '@', 1)
  join questionbank_revision r on r.item_id = i.id and r.number = substring_index(named.ref, '@', -1);
