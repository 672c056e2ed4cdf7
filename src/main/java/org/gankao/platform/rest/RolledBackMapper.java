package org.gankao.platform.rest;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What fails at the commit; a mapper of its own, because the server brings a nearer one whose answer would be a page. */
@Provider
public class RolledBackMapper implements ExceptionMapper<TransactionalException> {

    @Inject
    Problems problems;

    @Override
    public Response toResponse(TransactionalException failure) {
        return problems.failure(failure);
    }
}
