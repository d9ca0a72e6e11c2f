/** The portals on the running product: every page in both languages, in a real browser, on a phone and on a desk. */
package id.mikhmon.bootstrap.portal;
