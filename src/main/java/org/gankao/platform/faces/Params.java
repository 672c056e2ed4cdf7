package org.gankao.platform.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gankao.shared.NotFoundException;

/** Query parameters of a page, read once when its bean is made. A malformed id is as good as an unknown one. */
@RequestScoped
public class Params {

    @Inject
    HttpServletRequest request;

    /** @throws NotFoundException unless the parameter is an id */
    public long id(String name) {
        return optionalId(name).orElseThrow(() -> new NotFoundException("platform.http.404"));
    }

    public Optional<Long> optionalId(String name) {
        return text(name).map(text -> {
            if (!text.matches("[0-9]{1,18}")) {
                throw new NotFoundException("platform.http.404");
            }
            return Long.valueOf(text);
        });
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
    }
}
