package org.gankao.security;

/** Whether an account may sign in. */
public enum AccountStatus {
    ACTIVE,
    /** 停用, by an administrator, until he takes it back. */
    SUSPENDED
}
