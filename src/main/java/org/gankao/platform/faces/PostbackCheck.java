package org.gankao.platform.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.gankao.platform.text.Locales;
import org.gankao.platform.text.PlainText;
import org.gankao.platform.text.Wording;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.csp.CspException;

/**
 * Looks at what a page sends back before anything is done with it. A page whose nonce is not the one it was given is opened
 * anew: PrimeFaces would find out only while drawing, when the work is done. Hidden characters are refused with a message.
 */
public class PostbackCheck implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        // The view is not known yet.
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.getResponseComplete() || faces.getViewRoot() == null || !isSentBack(faces)) {
            return;
        }
        try {
            PrimeFacesContext.getCspState(faces).getNonce();
        } catch (CspException e) {
            RefusalHandler.reload(faces);
            return;
        }
        boolean plain = faces.getExternalContext().getRequestParameterValuesMap().values().stream()
                .allMatch(values -> Arrays.stream(values).allMatch(PlainText::is));
        if (!plain) {
            HttpServletRequest request =
                    (HttpServletRequest) faces.getExternalContext().getRequest();
            String text = CDI.current().select(Wording.class).get().text(Locales.of(request), "platform.text.hidden");
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
            faces.validationFailed();
            faces.renderResponse();
        }
    }

    /** A request that only claims to be partial counts too: it is drawn with the nonce it brings. */
    private static boolean isSentBack(FacesContext faces) {
        return faces.isPostback() || faces.getPartialViewContext().isAjaxRequest();
    }
}
