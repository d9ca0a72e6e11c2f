/** Reading of JSON that comes from outside, where a number may be a string and a field may be missing. No vendor's field name may enter. */
package id.mikhmon.outbound.json;
