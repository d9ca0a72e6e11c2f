/** What all of the web adapter shares: its settings and languages. No business rule, no SQL and no vendor's word may enter this module. */
package id.mikhmon.web;
