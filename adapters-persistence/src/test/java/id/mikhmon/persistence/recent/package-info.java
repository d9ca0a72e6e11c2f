/** Tests of what is kept for a moment. */
package id.mikhmon.persistence.recent;
