package org.gankao.security;

/** Rights, status or password of an account changed; its sessions must not go on as before. */
record AccountChanged(long accountId) {}
