/**
 * The remote control of the stand-ins: the JSON calls of contract 9 and the page to play with, the same behind a servlet and behind the JDK's server.
 * Nothing that plays a vendor may enter; this package only pulls the strings of those that do.
 */
package id.mikhmon.sandbox.control;
