/** What all WhatsApp gateways share: settings. One package per vendor below; no vendor's word may enter here. */
package id.mikhmon.whatsapp;
