/** Routers, as the admin API shows, changes and tests them. */
package id.mikhmon.web.api.router;
