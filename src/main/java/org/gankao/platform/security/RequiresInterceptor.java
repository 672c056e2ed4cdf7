package org.gankao.platform.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import org.gankao.shared.ForbiddenException;

/** Refuses callers without the permission before the transaction begins. */
@Requires
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class RequiresInterceptor {

    @Inject
    Caller caller;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Requires needed = call.getMethod().getAnnotation(Requires.class);
        if (needed == null) {
            needed = call.getMethod().getDeclaringClass().getAnnotation(Requires.class);
        }
        if (needed != null && Arrays.stream(needed.value()).noneMatch(caller::may)) {
            throw caller.signedIn()
                    ? new ForbiddenException("security.notAllowed")
                    : new ForbiddenException("security.notSignedIn");
        }
        return call.proceed();
    }
}
