/** Tests of the reading of phone numbers. */
package id.mikhmon.whatsapp.phone;
