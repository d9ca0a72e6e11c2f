/** The door of both portals: login, second factor, links that serve once, the own account, and the filter in front of the portals' pages. */
package id.mikhmon.web.portal.gate;
