/** What waits to be done outside, as the admin API shows it. */
package id.mikhmon.web.api.outbox;
