alter table exam_blueprint
    add column matching_rule varchar(20) not null default 'SHARE_OF_PAIRS' comment 'ALL_OR_NOTHING, SHARE_OF_PAIRS' after multiple_rule,
    add column ordering_rule varchar(20) not null default 'ADJACENT_PAIRS' comment 'ALL_OR_NOTHING, ADJACENT_PAIRS' after matching_rule;

alter table exam_paper
    add column matching_rule varchar(20) not null default 'SHARE_OF_PAIRS' comment 'ALL_OR_NOTHING, SHARE_OF_PAIRS' after multiple_rule,
    add column ordering_rule varchar(20) not null default 'ADJACENT_PAIRS' comment 'ALL_OR_NOTHING, ADJACENT_PAIRS' after matching_rule;

alter table exam_session
    add column open_marks int not null default 0 comment 'marks of the marking in force that wait for a person; none may be left at the release';

alter table exam_marking
    modify column rule varchar(80) not null comment 'rules of the paper for multiple choice, matching and ordering';

alter table exam_mark
    modify column gained varchar(40) character set ascii null comment 'points, exact fraction; null: waits for a person';
