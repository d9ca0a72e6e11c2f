/**
 * What all lists of the owner's portal share: their columns, filters and orders by name, and what the visitor chose of them. What is in a
 * list only its page knows.
 */
package id.mikhmon.web.portal.list;
