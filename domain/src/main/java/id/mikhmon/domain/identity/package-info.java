/** Who may come in and what each may do: persons, passwords, second factors, sessions, tokens. No cookie, header or page may enter. */
package id.mikhmon.domain.identity;
