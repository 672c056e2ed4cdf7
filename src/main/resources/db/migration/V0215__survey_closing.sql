create table survey_closing_signature (
    id             bigint      not null auto_increment primary key,
    batch_id       bigint      not null,
    evaluator_id   bigint      not null,
    evaluator_name varchar(40) not null,
    issued         int         not null comment 'one-time tokens of the batch, each good for one ballot',
    visits         int         not null comment 'attempts at the door the server had',
    answered       int         not null comment 'of these ended with a ballot',
    returned       int         not null comment 'sealed ballots the server had',
    unsent_visits  int         not null comment 'visit records that waited on the signer''s phone',
    unsent_ballots int         not null comment 'sealed ballots that waited on the signer''s phone',
    signed_at      datetime(6) not null comment 'UTC',
    key survey_closing_signature_batch (batch_id, id),
    constraint survey_closing_signature_of_batch foreign key (batch_id) references survey_batch (id)
) comment 'append-only: closing sheets of the day (当日交接单) as members of a pair signed them; says nothing of what was answered';

create table survey_contact (
    campaign_id bigint      not null primary key,
    office      varchar(80) not null comment 'who issues letters of introduction and seals them',
    person      varchar(40) not null,
    telephone   varchar(20) not null comment 'an office''s, printed on every letter',
    constraint survey_contact_campaign foreign key (campaign_id) references survey_campaign (id)
) comment 'whom villagers and evaluators ask during a campaign (联系人)';

create table survey_guide (
    campaign_id bigint         not null,
    village_id  bigint         not null,
    name        varchar(40)    not null,
    telephone   varbinary(200) not null comment 'sealed with the key of this installation',
    primary key (campaign_id, village_id),
    constraint survey_guide_campaign foreign key (campaign_id) references survey_campaign (id)
) comment 'who shows evaluators the way in a village (村级向导)';
