package id.mikhmon.web.portal.frame;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;

/**
 * Makes every view one that keeps no state, from the moment that there is one: PrimeFaces asks for that before the page with its
 * {@code f:view} is read, and would put its number into a session. Named in faces-config.xml.
 */
public final class TransientViews extends ViewHandlerWrapper {
    public TransientViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot view = getWrapped().createView(context, viewId);
        view.setTransient(true);
        return view;
    }
}
