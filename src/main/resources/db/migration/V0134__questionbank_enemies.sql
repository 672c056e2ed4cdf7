create table questionbank_enemy (
    item_id  bigint      not null comment 'the lower id of the two',
    enemy_id bigint      not null,
    pack     varchar(80) not null default '' comment 'pack that says so; empty: entered here',
    made_by  bigint      null comment 'account; null: a pack',
    made_at  datetime(6) not null comment 'UTC',
    primary key (item_id, enemy_id),
    key questionbank_enemy_back (enemy_id),
    constraint questionbank_enemy_item foreign key (item_id) references questionbank_item (id),
    constraint questionbank_enemy_enemy foreign key (enemy_id) references questionbank_item (id)
) comment 'items that give each other away (互斥题): never both in one form';
