create table ranking_publication (
    id              bigint       not null auto_increment primary key,
    cycle_id        bigint       not null,
    run_id          bigint       not null,
    version_no      int          not null comment 'from 1 within the cycle; a correction is the next one',
    state           varchar(10)  not null comment 'DRAFT, SIGNED, APPROVED, NOTICE, FINAL',
    corrects_id     bigint       null comment 'version it corrects',
    changed         varchar(400) not null default '' comment 'what the correction changes',
    reason          varchar(400) not null default '' comment 'why',
    replaced_by     bigint       null comment 'later version that took its place',
    document        mediumtext   not null comment 'canonical JSON that is signed',
    sha256          char(64)     not null comment 'of the document',
    created_by      bigint       not null comment 'account',
    created_by_name varchar(80)  not null,
    created_at      datetime(6)  not null comment 'UTC',
    meeting_date    date         null comment 'department meeting (部务会)',
    meeting_number  varchar(60)  null comment 'number of its minutes',
    notice_from     date         null comment 'first counted day of the public notice',
    notice_until    date         null comment 'last day of the public notice',
    notice_days     int          null comment 'working days counted',
    final_at        datetime(6)  null comment 'UTC',
    document_number varchar(60)  null comment 'number of the final document (文号)',
    version         int          not null default 0,
    constraint ranking_publication_once unique (cycle_id, version_no),
    constraint ranking_publication_cycle foreign key (cycle_id) references cycle_cycle (id),
    constraint ranking_publication_run foreign key (run_id) references ranking_run (id),
    constraint ranking_publication_corrects foreign key (corrects_id) references ranking_publication (id),
    constraint ranking_publication_replaced foreign key (replaced_by) references ranking_publication (id)
) comment 'versions of a published ranking; none is ever removed';

create table ranking_publication_signature (
    id             bigint      not null auto_increment primary key,
    publication_id bigint      not null,
    account_id     bigint      not null,
    account_name   varchar(80) not null,
    sha256         char(64)    not null comment 'of the document signed',
    signed_at      datetime(6) not null comment 'UTC',
    constraint ranking_publication_signature_once unique (publication_id, account_id),
    constraint ranking_publication_signature_of foreign key (publication_id) references ranking_publication (id)
) comment 'append-only: signatures under a version';

create table ranking_objection (
    id               bigint        not null auto_increment primary key,
    publication_id   bigint        not null,
    number           varchar(40)   not null,
    cadre_id         bigint        null comment 'cadre it is about; null: the ranking as a whole',
    submitted_by     bigint        not null comment 'account that entered it',
    submitter        varchar(80)   not null comment 'who objects',
    text             varchar(2000) not null,
    evidence         varchar(1000) not null default '',
    received_at      datetime(6)   not null comment 'UTC',
    due              date          not null comment 'last day for the written answer',
    answer           varchar(2000) null,
    effect           varchar(12)   null comment 'KEPT as it is, CORRECTION: a corrected version follows',
    answered_by      bigint        null,
    answered_by_name varchar(80)   null,
    answered_at      datetime(6)   null comment 'UTC',
    version          int           not null default 0,
    constraint ranking_objection_number unique (number),
    key ranking_objection_of (publication_id, id),
    constraint ranking_objection_publication foreign key (publication_id) references ranking_publication (id)
) comment 'objections to a public notice (异议)';

create table ranking_calendar_year (
    year  int          not null primary key,
    basis varchar(120) not null comment 'notice of the State Council office it comes from'
) comment 'years whose holidays and make-up days are entered';

create table ranking_calendar_day (
    day     date        not null primary key,
    working boolean     not null comment 'true: make-up working day on a weekend; false: holiday',
    name    varchar(20) not null
) comment 'days that differ from the plain week';

insert into ranking_calendar_year (year, basis) values
    (2025, '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）'),
    (2026, '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）');

insert into ranking_calendar_day (day, working, name) values
    ('2025-01-01', false, '元旦'),
    ('2025-01-26', true, '春节调休'),
    ('2025-01-28', false, '春节'), ('2025-01-29', false, '春节'), ('2025-01-30', false, '春节'), ('2025-01-31', false, '春节'),
    ('2025-02-01', false, '春节'), ('2025-02-02', false, '春节'), ('2025-02-03', false, '春节'), ('2025-02-04', false, '春节'),
    ('2025-02-08', true, '春节调休'),
    ('2025-04-04', false, '清明节'), ('2025-04-05', false, '清明节'), ('2025-04-06', false, '清明节'),
    ('2025-04-27', true, '劳动节调休'),
    ('2025-05-01', false, '劳动节'), ('2025-05-02', false, '劳动节'), ('2025-05-03', false, '劳动节'),
    ('2025-05-04', false, '劳动节'), ('2025-05-05', false, '劳动节'),
    ('2025-05-31', false, '端午节'), ('2025-06-01', false, '端午节'), ('2025-06-02', false, '端午节'),
    ('2025-09-28', true, '国庆节、中秋节调休'),
    ('2025-10-01', false, '国庆节、中秋节'), ('2025-10-02', false, '国庆节、中秋节'), ('2025-10-03', false, '国庆节、中秋节'),
    ('2025-10-04', false, '国庆节、中秋节'), ('2025-10-05', false, '国庆节、中秋节'), ('2025-10-06', false, '国庆节、中秋节'),
    ('2025-10-07', false, '国庆节、中秋节'), ('2025-10-08', false, '国庆节、中秋节'),
    ('2025-10-11', true, '国庆节、中秋节调休'),
    ('2026-01-01', false, '元旦'), ('2026-01-02', false, '元旦'), ('2026-01-03', false, '元旦'),
    ('2026-01-04', true, '元旦调休'),
    ('2026-02-14', true, '春节调休'),
    ('2026-02-15', false, '春节'), ('2026-02-16', false, '春节'), ('2026-02-17', false, '春节'), ('2026-02-18', false, '春节'),
    ('2026-02-19', false, '春节'), ('2026-02-20', false, '春节'), ('2026-02-21', false, '春节'), ('2026-02-22', false, '春节'),
    ('2026-02-23', false, '春节'),
    ('2026-02-28', true, '春节调休'),
    ('2026-04-04', false, '清明节'), ('2026-04-05', false, '清明节'), ('2026-04-06', false, '清明节'),
    ('2026-05-01', false, '劳动节'), ('2026-05-02', false, '劳动节'), ('2026-05-03', false, '劳动节'),
    ('2026-05-04', false, '劳动节'), ('2026-05-05', false, '劳动节'),
    ('2026-05-09', true, '劳动节调休'),
    ('2026-06-19', false, '端午节'), ('2026-06-20', false, '端午节'), ('2026-06-21', false, '端午节'),
    ('2026-09-20', true, '国庆节调休'),
    ('2026-09-25', false, '中秋节'), ('2026-09-26', false, '中秋节'), ('2026-09-27', false, '中秋节'),
    ('2026-10-01', false, '国庆节'), ('2026-10-02', false, '国庆节'), ('2026-10-03', false, '国庆节'),
    ('2026-10-04', false, '国庆节'), ('2026-10-05', false, '国庆节'), ('2026-10-06', false, '国庆节'),
    ('2026-10-07', false, '国庆节'),
    ('2026-10-10', true, '国庆节调休');
