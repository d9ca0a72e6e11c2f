/** Persons, credentials, sessions, tokens, links and tries as rows. No rule on who may come in. */
package id.mikhmon.persistence.identity;
