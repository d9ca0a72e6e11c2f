package id.mikhmon.web.portal.frame;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextFactory;
import jakarta.faces.context.ExternalContextWrapper;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets Faces keep its notes for one request where it would open a session: MyFaces 4.0 writes the encoding of each page into the session
 * (FaceletViewDeclarationLanguage.getResponseEncoding), and its own classes ask for a map even where nothing is in it. Named in
 * faces-config.xml.
 */
public final class SessionlessContexts extends ExternalContextFactory {
    public SessionlessContexts(ExternalContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExternalContext getExternalContext(Object context, Object request, Object response) {
        return new Sessionless(getWrapped().getExternalContext(context, request, response));
    }

    // one method of the wrapper in the API itself gives a map without its types
    @SuppressWarnings("unchecked")
    private static final class Sessionless extends ExternalContextWrapper {
        private final Map<String, Object> notes = new HashMap<>();

        Sessionless(ExternalContext wrapped) {
            super(wrapped);
        }

        @Override
        public Map<String, Object> getSessionMap() {
            return getWrapped().getSession(false) == null ? notes : getWrapped().getSessionMap();
        }
    }
}
