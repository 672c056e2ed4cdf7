create table survey_campaign (
    id                  bigint       not null auto_increment primary key,
    cycle_id            bigint       not null,
    name                varchar(80)  not null,
    state               varchar(10)  not null comment 'DRAFT, FROZEN, DRAWN, FIELD, CLOSED, OPENED',
    per_village         int          not null comment 'completed households wanted in each village',
    spares_per_village  int          not null comment 'spare households drawn for each village, opened in drawn order',
    villages_per_pair   int          not null comment 'villages one pair of evaluators walks at most',
    field_from          date         not null comment 'first day at the doors',
    field_until         date         not null comment 'last day at the doors',
    seed_source         varchar(200) not null default '' comment 'which public value the seed will be, and where it is announced',
    seed                varchar(200) null comment 'the public value; null until the draw',
    intro               varchar(500) not null comment 'what the evaluator reads out first',
    team_question       varchar(200) not null,
    known_question      varchar(200) not null comment 'asked before the rating of a named cadre; {0} is his name',
    cadre_question      varchar(200) not null comment '{0} is the name of the cadre',
    document            mediumtext   null comment 'canonical JSON that was signed; null before the freeze',
    sha256              char(64)     null comment 'of the document',
    frozen_at           datetime(6)  null comment 'UTC',
    frame_sha256        char(64)     null comment 'of the published frame file',
    draw_sha256         char(64)     null comment 'of the published draw file',
    drawn_at            datetime(6)  null comment 'UTC',
    receipt_public      varchar(400) null comment 'key that proves receipts, SPKI in base64',
    receipt_private     varbinary(800) null comment 'sealed with the key of this installation',
    field_closed_at     datetime(6)  null comment 'UTC',
    opened_at           datetime(6)  null comment 'UTC',
    created_at          datetime(6)  not null comment 'UTC',
    version             int          not null default 0,
    constraint survey_campaign_cycle foreign key (cycle_id) references cycle_cycle (id),
    key survey_campaign_of_cycle (cycle_id, id)
) comment 'household satisfaction campaigns (民意测评)';

create table survey_signature (
    campaign_id  bigint      not null,
    account_id   bigint      not null,
    account_name varchar(80) not null,
    sha256       char(64)    not null comment 'of the document signed; a signature under another text does not count',
    signed_at    datetime(6) not null comment 'UTC',
    primary key (campaign_id, account_id, sha256),
    constraint survey_signature_campaign foreign key (campaign_id) references survey_campaign (id)
) comment 'append-only: who signed which plan of a campaign';

create table survey_key_half (
    campaign_id    bigint         not null,
    half           tinyint        not null comment '1 or 2',
    account_id     bigint         not null,
    account_name   varchar(80)    not null,
    public_point   varbinary(65)  not null comment 'P-256, uncompressed',
    sealed_private varbinary(200) not null comment 'private half under the holder''s passphrase',
    created_at     datetime(6)    not null comment 'UTC',
    primary key (campaign_id, half),
    constraint survey_key_half_holder unique (campaign_id, account_id),
    constraint survey_key_half_campaign foreign key (campaign_id) references survey_campaign (id)
) comment 'append-only: halves of the key that opens ballots, each under one person''s passphrase';

create table survey_frame_village (
    campaign_id   bigint      not null,
    village_id    bigint      not null,
    village_code  varchar(20) not null,
    village_name  varchar(80) not null,
    township_id   bigint      not null,
    township_name varchar(80) not null,
    households    int         not null comment 'all households of the village',
    away          int         not null comment 'of these known to be working away, left to the telephone',
    content       mediumtext  not null comment 'the village''s part of the published frame file',
    primary key (campaign_id, village_id),
    constraint survey_frame_village_campaign foreign key (campaign_id) references survey_campaign (id)
) comment 'append-only: sealed sampling frame (抽样名册), one row a village';

create table survey_selection (
    campaign_id    bigint      not null,
    household_id   bigint      not null,
    village_id     bigint      not null,
    household_code varchar(20) not null,
    place          int         not null comment 'place in drawn order within the village, from 1',
    spare          boolean     not null comment 'true: opened only after the attempt rule is met',
    route_no       int         not null comment 'walking order within the village',
    door           varchar(40) not null,
    head_name      varchar(40) not null,
    grid_name      varchar(80) not null,
    primary key (campaign_id, household_id),
    constraint survey_selection_place unique (campaign_id, village_id, place)
) comment 'append-only: drawn households and spares';

create table survey_asked (
    campaign_id  bigint      not null,
    household_id bigint      not null,
    cadre_id     bigint      not null,
    cadre_name   varchar(40) not null,
    primary key (campaign_id, household_id, cadre_id)
) comment 'append-only: cadres a drawn household is asked about, as linked on the day of the draw';

create table survey_team_member (
    campaign_id bigint not null,
    village_id  bigint not null,
    cadre_id    bigint not null,
    primary key (campaign_id, village_id, cadre_id),
    key survey_team_member_of_cadre (campaign_id, cadre_id)
) comment 'append-only: the team of each village, as linked on the day of the draw';

create table survey_evaluator (
    id            bigint      not null auto_increment primary key,
    campaign_id   bigint      not null,
    name          varchar(40) not null,
    login_name    varchar(40) null comment 'account he works with at the door',
    unit_name     varchar(80) not null default '',
    township_id   bigint      not null comment 'township he comes from; 0: county level, may go anywhere',
    cadre_id      bigint      null comment 'if he is a cadre of the roster: never sent to villages he is linked to',
    constraint survey_evaluator_login unique (campaign_id, login_name),
    constraint survey_evaluator_campaign foreign key (campaign_id) references survey_campaign (id)
) comment 'evaluators (民意测评组成员)';

create table survey_pair (
    id          bigint not null auto_increment primary key,
    campaign_id bigint not null,
    number      int    not null comment 'from 1 within the campaign',
    township_id bigint not null comment 'township it visits',
    first_id    bigint not null comment 'evaluator',
    second_id   bigint not null comment 'evaluator',
    constraint survey_pair_number unique (campaign_id, number),
    constraint survey_pair_campaign foreign key (campaign_id) references survey_campaign (id)
) comment 'pairs of evaluators (测评组)';

create table survey_batch (
    id          bigint       not null auto_increment primary key,
    campaign_id bigint       not null,
    pair_id     bigint       not null,
    village_id  bigint       not null,
    day         date         not null,
    void_reason varchar(300) null comment 'why the whole batch does not count; null: it counts',
    voided_by   varchar(80)  null,
    voided_at   datetime(6)  null comment 'UTC',
    constraint survey_batch_once unique (pair_id, village_id, day),
    key survey_batch_day (campaign_id, day),
    key survey_batch_village (campaign_id, village_id)
) comment 'batches: one pair in one village on one day';

create table survey_visit (
    visit_id     char(32)     not null primary key comment 'random, made by the device',
    batch_id     bigint       not null,
    household_id bigint       not null,
    outcome      varchar(16)  not null comment 'COMPLETED, PARTIAL, REFUSED, NOBODY_HOME, AWAY, MOVED, CANNOT_ANSWER, NOT_FOUND, OTHER',
    started_at   datetime(6)  not null comment 'UTC, by the device',
    ended_at     datetime(6)  not null comment 'UTC, by the device',
    seconds      int          not null comment 'length by the device''s monotonic clock, seconds',
    replaces_id  bigint       null comment 'household this spare stands in for',
    note         varchar(200) not null default '',
    sha256       char(64)     not null comment 'of the uploaded text',
    received_at  datetime(6)  not null comment 'UTC',
    key survey_visit_batch (batch_id),
    key survey_visit_household (household_id, started_at),
    constraint survey_visit_of_batch foreign key (batch_id) references survey_batch (id)
) comment 'append-only: attempts at the door (上门记录); says nothing of what was answered';

create table survey_ballot (
    ballot_id char(32)        not null primary key comment 'random, made by the device',
    batch_id  bigint          not null,
    envelope  varbinary(1600) not null comment 'sealed to the campaign''s key, all of one length',
    sha256    char(64)        not null comment 'of the uploaded text',
    key survey_ballot_batch (batch_id)
) comment 'sealed ballots (测评票); removed when they are opened';

create table survey_spent_token (
    token    char(32) not null primary key,
    batch_id bigint   not null
) comment 'one-time tokens that have brought a ballot; not which';

create table survey_team_slip (
    slip_id     char(32)    not null primary key comment 'random',
    campaign_id bigint      not null,
    village_id  bigint      not null,
    answer      varchar(12) not null comment 'SATISFIED, BASIC, DISSATISFIED, UNKNOWN',
    key survey_team_slip_village (campaign_id, village_id)
) comment 'append-only: opened ratings of village teams, without day, order or link to other slips';

create table survey_cadre_slip (
    slip_id     char(32)    not null primary key comment 'random',
    campaign_id bigint      not null,
    cadre_id    bigint      not null,
    answer      varchar(12) not null comment 'SATISFIED, BASIC, DISSATISFIED, UNKNOWN',
    key survey_cadre_slip_cadre (campaign_id, cadre_id)
) comment 'append-only: opened ratings of cadres, without day, order or link to other slips';

create table survey_opening (
    campaign_id   bigint      not null primary key,
    envelopes     int         not null comment 'found in batches that count',
    voided        int         not null comment 'envelopes destroyed unopened in void batches',
    unreadable    int         not null comment 'envelopes that did not open or held nonsense',
    team_slips    int         not null,
    cadre_slips   int         not null,
    opened_at     datetime(6) not null comment 'UTC',
    holders       varchar(200) not null comment 'who gave the halves',
    constraint survey_opening_campaign foreign key (campaign_id) references survey_campaign (id)
) comment 'append-only: protocol of the opening';

create table survey_result (
    campaign_id    bigint       not null,
    cadre_id       bigint       not null,
    villages       int          not null comment 'villages with counted team votes',
    team_votes     int          not null comment 'counted votes, all villages together',
    personal_votes int          not null comment 'counted personal votes',
    team           varchar(200) null comment 'team score, percent, exact fraction; null: no counted vote',
    personal       varchar(200) null comment 'personal half, percent, exact fraction',
    component      varchar(200) null comment 'household component, percent, exact fraction; null: none',
    note           varchar(80)  not null default '' comment 'key of the remark shown beside the score',
    primary key (campaign_id, cadre_id),
    constraint survey_result_campaign foreign key (campaign_id) references survey_campaign (id)
) comment 'append-only: household component of each cadre, computed at the opening';

create table survey_spare (
    campaign_id  bigint       not null,
    household_id bigint       not null comment 'spare household opened',
    replaces_id  bigint       not null comment 'household it stands in for',
    batch_id     bigint       not null,
    reported_at  datetime(6)  not null comment 'UTC, first report by the device',
    verdict      varchar(10)  null comment 'ACCEPTED, REJECTED; null: waits for review',
    reviewer     varchar(80)  null,
    remark       varchar(200) not null default '',
    reviewed_at  datetime(6)  null comment 'UTC',
    primary key (campaign_id, household_id)
) comment 'spare households opened, and what the reviewer said';

create table survey_back_check (
    id           bigint       not null auto_increment primary key,
    campaign_id  bigint       not null,
    visit_id     char(32)     not null,
    pair_id      bigint       not null comment 'pair that made the visit',
    drawn_at     datetime(6)  not null comment 'UTC',
    finding      varchar(16)  null comment 'CONFIRMED, NOT_VISITED, DIFFERENT, UNREACHABLE; null: not checked yet',
    checker      varchar(80)  null comment 'who checked, never one of the pair',
    remark       varchar(200) not null default '',
    checked_at   datetime(6)  null comment 'UTC',
    constraint survey_back_check_visit unique (visit_id),
    key survey_back_check_pair (campaign_id, pair_id)
) comment 'completed visits drawn for a check by somebody else (回访核查)';
