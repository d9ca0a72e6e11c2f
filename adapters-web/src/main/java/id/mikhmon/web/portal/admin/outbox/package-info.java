/** What waits to be done outside, and letting it run again. No rule may enter. */
package id.mikhmon.web.portal.admin.outbox;
