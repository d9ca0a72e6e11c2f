/** The outbox as a table. What a message means is not known here. */
package id.mikhmon.persistence.outbox;
