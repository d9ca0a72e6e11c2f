/** One search over what the owner looks for by number. No rule may enter. */
package id.mikhmon.web.portal.admin.search;
