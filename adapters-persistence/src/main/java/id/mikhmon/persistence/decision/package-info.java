/** What was decided about orders, in the database. */
package id.mikhmon.persistence.decision;
