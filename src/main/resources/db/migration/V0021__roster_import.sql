create table locality_roster_import (
    id           bigint       not null auto_increment primary key,
    file_name    varchar(160) not null comment 'as it was called where it came from',
    file_size    bigint       not null comment 'bytes',
    sha256       char(64)     not null comment 'of the file',
    uploaded_by  bigint       not null comment 'account',
    uploader     varchar(80)  not null comment 'how that person was named',
    uploaded_at  datetime(6)  not null comment 'UTC',
    state        varchar(12)  not null comment 'CHECKING, CHECKED, REFUSED, IMPORTING, IMPORTED, DISCARDED',
    refusal      varchar(500) null comment 'why the file could not be read, worded',
    errors       int          not null default 0,
    warnings     int          not null default 0,
    cleaned      int          not null default 0,
    row_count    int          not null default 0 comment 'rows with content, all sheets',
    counts       varchar(600) not null default '' comment 'sheet:added:changed:unchanged, joined by ;',
    job_id       bigint       null comment 'the job at work on it last',
    confirmer    varchar(80)  null comment 'who said yes',
    confirmed_at datetime(6)  null comment 'UTC'
) comment 'roster files and what became of them';

create table locality_roster_finding (
    id          bigint       not null auto_increment primary key,
    import_id   bigint       not null,
    sheet       varchar(12)  not null,
    row_no      int          not null comment 'as spreadsheet programs count; 0: the whole sheet',
    column_name varchar(20)  not null,
    severity    varchar(8)   not null comment 'ERROR, WARNING, CLEANED',
    problem     varchar(24)  not null,
    args        varchar(600) not null comment 'JSON array; no telephone and no whole ID number',
    constraint locality_roster_finding_import foreign key (import_id) references locality_roster_import (id),
    key locality_roster_finding_list (import_id, severity, sheet, row_no)
) comment 'what was found in roster files';
