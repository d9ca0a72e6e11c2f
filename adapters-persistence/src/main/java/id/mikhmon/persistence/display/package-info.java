/** What persons chose for lists, as rows. */
package id.mikhmon.persistence.display;
