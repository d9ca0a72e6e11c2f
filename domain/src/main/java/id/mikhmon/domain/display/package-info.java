/** How a person likes to see the lists of a portal. What a list shows and which filters it knows is decided by its page. */
package id.mikhmon.domain.display;
