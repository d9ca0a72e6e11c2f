/**
 * Answers that say no: RFC 9457 bodies in English and Indonesian, and what an exception is answered with. Only words for
 * people who write clients; nothing of the inside may enter a body.
 */
package id.mikhmon.web.problem;
