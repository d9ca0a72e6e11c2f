/** Reading of JSON that comes from outside, where a number may be a string and a field may be missing. No gateway's field name may enter. */
package id.mikhmon.payment.json;
