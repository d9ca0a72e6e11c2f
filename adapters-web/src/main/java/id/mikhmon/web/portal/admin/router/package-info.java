/** Routers, as the owner edits and tries them. No protocol may enter. */
package id.mikhmon.web.portal.admin.router;
