package id.mikhmon.web.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** Opens the bean of the page that is about to be drawn; Faces tells of that twice when it builds a page anew. */
@Named("opening")
@RequestScoped
public class Opening {
    /**
     * MyFaces writes the encoding of a page into the session, and opens one to do so. Without its note it takes UTF-8 all the same.
     * See FaceletViewDeclarationLanguage.getResponseEncoding of MyFaces 4.0.
     */
    private static final String ENCODING = "facelets.Encoding";

    private boolean done;

    public void open(Page page) {
        FacesContext.getCurrentInstance().getAttributes().remove(ENCODING);
        if (!done) {
            done = true;
            page.open();
        }
    }
}
