package org.gankao.platform.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gankao.platform.persistence.Conflicts;
import org.gankao.platform.persistence.Outage;
import org.gankao.platform.rest.Problems;
import org.gankao.platform.text.Locales;
import org.gankao.platform.text.Wording;
import org.gankao.shared.DomainException;

/**
 * Turns a refusal into a message on the page it was met on, so page beans need no try and catch. A refusal while a page
 * is first drawn becomes an HTTP error page; anything else is a fault, logged once with a number that is shown.
 */
class RefusalHandler extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(RefusalHandler.class.getName());

    RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        for (Iterator<ExceptionQueuedEvent> events =
                        getUnhandledExceptionQueuedEvents().iterator();
                events.hasNext(); ) {
            Throwable failure = events.next().getContext().getException();
            answer(FacesContext.getCurrentInstance(), failure);
            events.remove();
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext faces, Throwable failure) {
        Locale locale =
                Locales.of((HttpServletRequest) faces.getExternalContext().getRequest());
        Wording wording = CDI.current().select(Wording.class).get();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refusal) {
                String text = wording.text(locale, refusal.key(), refusal.args());
                show(faces, Problems.statusOf(refusal), text);
                return;
            }
            Optional<String> conflict = Conflicts.key(cause);
            if (conflict.isPresent()) {
                show(faces, HttpServletResponse.SC_CONFLICT, wording.text(locale, conflict.get()));
                return;
            }
            if (cause instanceof ViewExpiredException || isUnrestorable(faces, cause)) {
                reload(faces);
                return;
            }
        }
        if (Outage.causes(failure)) {
            LOG.log(
                    Level.SEVERE,
                    "The database cannot be reached: {0}",
                    faces.getExternalContext().getRequestServletPath());
            show(faces, HttpServletResponse.SC_SERVICE_UNAVAILABLE, wording.text(locale, "platform.unavailable"));
            return;
        }
        String incident = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "Incident " + incident, failure);
        show(
                faces,
                HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                wording.text(locale, "platform.fault", List.of(incident)));
    }

    /** Faces says only so of a state it did not write, such as one a script made up. */
    private static boolean isUnrestorable(FacesContext faces, Throwable failure) {
        return faces.getCurrentPhaseId() == PhaseId.RESTORE_VIEW
                && failure.getCause() == null
                && failure instanceof FacesException
                && String.valueOf(failure.getMessage()).startsWith("Unable to restore view");
    }

    private static void show(FacesContext faces, int status, String text) {
        boolean drawing = faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE || !faces.isPostback();
        if (drawing) {
            sendError(faces, status, text);
        } else {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
            faces.validationFailed();
            faces.renderResponse();
        }
    }

    private static void sendError(FacesContext faces, int status, String text) {
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        request.setAttribute("gankao.refusal", text);
        try {
            if (!external.isResponseCommitted()) {
                external.responseReset();
                external.responseSendError(status, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** The view is gone (restart, long pause) or was never given: the page is opened anew instead of failing. */
    static void reload(FacesContext faces) {
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        String query = request.getQueryString();
        try {
            external.redirect(request.getRequestURI() + (query == null ? "" : "?" + query));
        } catch (IOException e) {
            throw new FacesException(e);
        }
        faces.responseComplete();
    }
}
