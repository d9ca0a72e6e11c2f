/** Registrations as rows. What an approval makes is stored by other features. */
package id.mikhmon.persistence.registration;
