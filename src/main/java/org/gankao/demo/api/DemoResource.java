package org.gankao.demo.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.demo.DemoCounty;
import org.gankao.demo.DemoLoader;
import org.gankao.demo.DemoProgress;
import org.gankao.platform.text.Locales;
import org.gankao.shared.NotFoundException;

/** How far the demo county is loaded, for the sign-in page: needs no account, and is there in demo mode only. */
@RequestScoped
@Path("demo/progress")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "demo", description = "演示数据 · the demo county")
public class DemoResource {

    @Inject
    DemoLoader loader;

    @Inject
    DemoCounty county;

    @GET
    @Operation(summary = "How far the demo county is loaded", description = "Open to all. 404 without the demo switch.")
    public DemoProgress progress(@Context HttpServletRequest request) {
        if (!county.isOn()) {
            throw new NotFoundException("demo.off");
        }
        return loader.progress(Locales.of(request));
    }
}
