create table practice_memory (
    cadre_id    bigint        not null,
    item        varchar(40)   not null comment 'code of an item of the bank',
    stability   decimal(14,8) not null comment 'days after which he still knows it with 90 %',
    difficulty  decimal(10,8) not null comment '1 (easy to keep in mind) to 10',
    answered_on date          not null comment 'day of the last answer, Beijing; no hour is kept',
    due_on      date          not null comment 'first day on which to ask again',
    wrong_on    date          null comment 'day of the last wrong answer while the item is in his wrong-answer book; null: it is not',
    primary key (cadre_id, item)
) comment 'what one cadre has practised (练习): his alone, shown to nobody else, deleted when he says so';
