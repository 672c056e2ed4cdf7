/** Accounts, roles, sign-in and sessions; decides which role has which permission. */
@NullMarked
package org.gankao.security;

import org.jspecify.annotations.NullMarked;
