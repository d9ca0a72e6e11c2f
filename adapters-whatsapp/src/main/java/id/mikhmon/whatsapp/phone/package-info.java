/** Reading of phone numbers as people write them. Only here is the library known; a stored number never comes back here. */
package id.mikhmon.whatsapp.phone;
