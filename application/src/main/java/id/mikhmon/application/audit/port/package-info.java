/** Storage of the audit. */
package id.mikhmon.application.audit.port;
