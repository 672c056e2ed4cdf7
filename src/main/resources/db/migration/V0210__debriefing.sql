create table debriefing_meeting (
    id           bigint       not null auto_increment primary key,
    campaign_id  bigint       not null,
    village_id   bigint       not null,
    pair_id      bigint       not null comment 'evaluators who lead it; both are its scrutineers',
    day          date         not null,
    starts       char(5)      not null comment 'hour and minute in the county, 09:00',
    place        varchar(80)  not null,
    state        varchar(8)   not null comment 'PLANNED, OPEN, COUNTED, SIGNED, VOID',
    round        int          not null default 1 comment 'which count this is; each further one sets the one before aside',
    printed      int          not null default 0 comment 'papers brought to the meeting',
    issued       int          not null default 0 comment 'papers that stayed with voters',
    spoiled      int          not null default 0 comment 'papers exchanged for another or torn',
    unused       int          not null default 0 comment 'papers nobody got',
    returned     int          not null default 0 comment 'papers found in the box',
    recorded     boolean      not null default false comment 'whether attendance and papers are written down',
    void_reason  varchar(300) null comment 'why nothing of it counts; null: it counts once it is signed',
    voided_by    varchar(80)  null,
    voided_at    datetime(6)  null comment 'UTC',
    live         tinyint as (if(state = 'VOID', null, 1)) comment 'one meeting a village that is not void',
    constraint debriefing_meeting_once unique (campaign_id, village_id, live),
    key debriefing_meeting_pair (pair_id, day),
    constraint debriefing_meeting_campaign foreign key (campaign_id) references survey_campaign (id)
) comment 'debriefing review meetings (述职评议会), one a village';

create table debriefing_attendance (
    meeting_id bigint      not null,
    voters     varchar(16) not null comment 'VILLAGE_DELEGATE, PARTY_MEMBER, HOUSEHOLD, OTHER',
    entitled   int         not null comment 'who might have come',
    present    int         not null,
    primary key (meeting_id, voters),
    constraint debriefing_attendance_meeting foreign key (meeting_id) references debriefing_meeting (id)
) comment 'who came to a meeting, in numbers; no names';

create table debriefing_tally (
    meeting_id   bigint  not null,
    round        int     not null,
    scrutineer   tinyint not null comment '1 or 2, by place in the pair',
    cadre_id     bigint  not null,
    satisfied    int     not null,
    basic        int     not null,
    dissatisfied int     not null,
    unknown      int     not null comment '不了解: outside the denominator',
    invalid      int     not null comment 'no answer, more than one, or not to be read',
    primary key (meeting_id, round, scrutineer, cadre_id),
    constraint debriefing_tally_meeting foreign key (meeting_id) references debriefing_meeting (id)
) comment 'append-only: what each scrutineer counted alone, round by round';

create table debriefing_signature (
    meeting_id   bigint      not null,
    sha256       char(64)    not null comment 'of the record signed; a signature under another text does not count',
    scrutineer   tinyint     not null comment '1 or 2, by place in the pair',
    account_name varchar(80) not null,
    signed_at    datetime(6) not null comment 'UTC',
    primary key (meeting_id, sha256, scrutineer),
    constraint debriefing_signature_meeting foreign key (meeting_id) references debriefing_meeting (id)
) comment 'append-only: which scrutineer signed which record of a meeting';
