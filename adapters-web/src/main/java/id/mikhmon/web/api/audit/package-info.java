/** The audit, as the admin API shows it. */
package id.mikhmon.web.api.audit;
