create table platform_request (
    account_id  bigint       not null comment 'who sent it',
    request_key varchar(64)  not null comment 'header Idempotency-Key',
    claim       char(36)     not null comment 'random: of the request that came first',
    fingerprint char(64)     not null comment 'SHA-256 of method, address and body',
    status      int          null comment 'HTTP status it was answered with; null: not answered yet',
    location    varchar(300) null,
    body        mediumtext   null comment 'JSON it was answered with',
    begun_at    datetime(6)  not null comment 'UTC; removed a day later',
    primary key (account_id, request_key),
    key platform_request_begun (begun_at)
) comment 'requests that make something, so that one sent again after a lost answer makes it once';
