create table ranking_run_seal (
    run_id    bigint      not null primary key,
    sha256    char(64)    not null comment 'of all rows and marks of the run as they are stored, in canonical JSON',
    sealed_at datetime(6) not null comment 'UTC',
    constraint ranking_run_seal_run foreign key (run_id) references ranking_run (id)
) comment 'append-only: what the rows of a run were when it was computed; runs of before this table have none';
