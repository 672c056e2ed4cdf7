create table exam_sealed_form (
    session_id bigint         not null,
    form_id    bigint         not null,
    sha256     char(64)       character set ascii not null comment 'of the document, by which devices ask for it',
    document   mediumtext     character set ascii not null comment 'JSON: the form encrypted by AES-256-GCM, without its key',
    form_key   varbinary(120) not null comment 'the key, sealed by the installation''s own; given out from the bell on',
    made_at    datetime(6)    not null comment 'UTC',
    primary key (session_id, form_id),
    constraint exam_sealed_form_sha256 unique (sha256),
    constraint exam_sealed_form_session foreign key (session_id) references exam_session (id),
    constraint exam_sealed_form_form foreign key (form_id) references exam_form (id)
) comment 'append-only: forms as devices fetch them ahead, in the minutes before the bell';
