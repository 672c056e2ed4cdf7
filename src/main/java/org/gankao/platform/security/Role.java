package org.gankao.platform.security;

/** What a person is in the evaluation; an account may hold several. */
public enum Role {
    /** 联村干部: sits tests, sees his own result. */
    CADRE,
    /** 民意测评组成员: works at the door. */
    EVALUATOR,
    /** 乡镇组织员: keeps his township's rosters, resets passwords there. */
    TOWNSHIP_ORGANISER,
    /** 命题人员. */
    AUTHOR,
    /** 阅卷人员. */
    MARKER,
    /** 监考人员. */
    INVIGILATOR,
    /** 组织部: runs the cycle. */
    DEPARTMENT,
    /** 纪检监督: reads, verifies, changes nothing. */
    SUPERVISOR,
    /** 系统管理员: accounts and the machine; sees no answers, ballots or rankings. */
    ADMINISTRATOR
}
