/**
 * Stories: whole sales over HTTP on the packaged product without its sandbox, with real MariaDB, against stand-ins that live in the tests' own JVM.
 *
 * <p>No class of the product may enter but those that start it: a story sees what a buyer, an owner, a gateway and a router see.
 */
package id.mikhmon.bootstrap.story;
