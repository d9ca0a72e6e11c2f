/** Storage of persons and of what they come in with. */
package id.mikhmon.application.identity.port;
