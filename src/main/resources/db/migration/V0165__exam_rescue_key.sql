create table exam_rescue_key (
    session_id  bigint         not null primary key,
    public_key  varchar(200)   character set ascii not null comment 'P-256, SubjectPublicKeyInfo in base64; devices seal emergency files to it',
    private_key varbinary(600) not null comment 'PKCS#8 in base64, sealed by the installation''s own key',
    made_at     datetime(6)    not null comment 'UTC',
    constraint exam_rescue_key_session foreign key (session_id) references exam_session (id)
) comment 'append-only: keys of emergency files (应急文件), one a session';

alter table exam_late_answer
    modify column reason varchar(12) not null comment
        'LATE: after deadline and grace; OLD_DEVICE: from a device that was taken over; FILE: from an emergency file';
