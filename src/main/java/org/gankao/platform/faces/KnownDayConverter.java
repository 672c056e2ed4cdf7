package org.gankao.platform.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.DateTimeConverter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.gankao.platform.text.Locales;
import org.gankao.platform.text.Wording;
import org.gankao.platform.time.KnownDays;
import org.jspecify.annotations.Nullable;

/** The converter of {@code f:convertDateTime}, which refuses days outside the {@linkplain KnownDays known ones}. */
public class KnownDayConverter extends DateTimeConverter {

    @Override
    public @Nullable Object getAsObject(FacesContext faces, UIComponent component, @Nullable String text) {
        Object value = super.getAsObject(faces, component, text);
        boolean known = !(value instanceof LocalDate day && !KnownDays.hold(day)
                || value instanceof LocalDateTime moment && !KnownDays.hold(moment.toLocalDate()));
        if (known) {
            return value;
        }
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        String message = CDI.current()
                .select(Wording.class)
                .get()
                .text(
                        Locales.of(request),
                        "platform.time.outside",
                        List.of(KnownDays.FIRST.toString(), KnownDays.LAST.toString()));
        throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, message, null));
    }
}
