/** Storage of decisions. */
package id.mikhmon.application.decision.port;
