package id.mikhmon.web.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Opens the bean of the page that is about to be drawn; Faces tells of that twice when it builds a page anew. */
@Named("opening")
@RequestScoped
public class Opening {
    private boolean done;

    public void open(Page page) {
        if (!done) {
            done = true;
            page.open();
        }
    }
}
