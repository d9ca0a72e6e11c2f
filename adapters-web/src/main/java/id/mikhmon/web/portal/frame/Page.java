package id.mikhmon.web.portal.frame;

/** The bean of a page. */
public interface Page {
    /**
     * Reads what the page shows, once per request and before anything of it is drawn; after a form was sent, what was typed stands in
     * its fields already and stays.
     */
    void open();
}
