create table questionbank_observation (
    revision_id    bigint        not null,
    source         varchar(40)   not null comment 'what it was seen in, for example session:3',
    people         int           not null comment 'persons the item was shown to and who handed in',
    facility       decimal(6,5)  not null comment 'share of the points reached, 0 to 1 (难度系数)',
    discrimination decimal(6,5)  null comment 'correlation with the rest of the test, -1 to 1; null: one of them did not vary (区分度)',
    irt_people     int           null comment 'persons of the calibration; null: not calibrated',
    irt_a          decimal(9,5)  null comment 'slope of the two-parameter logistic model, per unit of ability, no scaling constant',
    irt_a_error    decimal(9,5)  null comment 'its standard error',
    irt_b          decimal(9,5)  null comment 'location on the ability scale; mean 0 and deviation 1 among those calibrated',
    irt_b_error    decimal(9,5)  null comment 'its standard error',
    observed_at    datetime(6)   not null comment 'UTC; when it was computed',
    primary key (revision_id, source),
    constraint questionbank_observation_revision foreign key (revision_id) references questionbank_revision (id)
) comment 'what tests have shown of wordings; a new analysis of the same source replaces the old';
