/** Tests of what all of the web adapter shares. */
package id.mikhmon.web;
