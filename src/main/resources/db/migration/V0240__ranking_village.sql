create table ranking_village (
    run_id        bigint      not null,
    cadre_id      bigint      not null,
    village_id    bigint      not null,
    village_name  varchar(80) not null,
    township_id   bigint      not null comment 'of the village',
    township_name varchar(80) not null,
    primary key (run_id, cadre_id, village_id),
    constraint ranking_village_row foreign key (run_id, cadre_id) references ranking_row (run_id, cadre_id)
) comment 'append-only: the villages each cadre of a run was linked to at the base date; none for runs of before';
