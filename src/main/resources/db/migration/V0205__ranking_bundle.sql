create table ranking_bundle (
    publication_id bigint      not null,
    kind           varchar(8)  not null comment 'FULL: for the supervisor; PUBLIC: for everybody it concerns',
    fingerprint    char(64)    not null comment 'SHA-256 of its manifest, as the notice prints it',
    content        longblob    not null,
    made_at        datetime(6) not null comment 'UTC',
    primary key (publication_id, kind),
    constraint ranking_bundle_of foreign key (publication_id) references ranking_publication (id)
) comment 'append-only: what anybody can verify of a published ranking without this installation, made when it was put up';
