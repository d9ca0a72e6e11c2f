/** Credentials at rest. No key is made or read here; the setting comes from outside. */
package id.mikhmon.persistence.secret;
