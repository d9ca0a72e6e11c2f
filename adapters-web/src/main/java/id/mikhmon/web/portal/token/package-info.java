/** Who may see the portals as long as nobody can log in. Nothing else may enter. */
package id.mikhmon.web.portal.token;
