create table ranking_range (
    run_id     bigint        not null,
    cadre_id   bigint        not null,
    error      decimal(9, 4) not null comment 'standard error of the composite, points',
    low        decimal(5, 2) not null comment 'of the 95 % interval of the composite, percent',
    high       decimal(5, 2) not null,
    best       int           null comment 'of the places that could be the true one, all of a category at once with 95 %; null: not ranked, or too many to compare',
    worst      int           null,
    group_no   int           null comment 'from 1: those who cannot be told from the first of the group; null as best',
    primary key (run_id, cadre_id),
    constraint ranking_range_row foreign key (run_id, cadre_id) references ranking_row (run_id, cadre_id)
) comment 'append-only: how exact the rows of a run are; runs of before this table have none';
