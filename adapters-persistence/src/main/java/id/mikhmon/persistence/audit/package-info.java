/** The audit as rows. No rule on what is recorded. */
package id.mikhmon.persistence.audit;
