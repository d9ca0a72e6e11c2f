/** JSON as it is written, and the factories behind it. Nothing of a feature may enter. */
package id.mikhmon.web.json;
