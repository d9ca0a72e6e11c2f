/**
 * Logging in, second factor, sessions, tokens, links that serve once, and who may do what. Knows the audit, agents and
 * messages; no cookie, page or header may enter.
 */
package id.mikhmon.application.identity;
