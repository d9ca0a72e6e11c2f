/** Somebody asks to become an agent. What an agent is and may do is decided elsewhere. */
package id.mikhmon.domain.registration;
