/** Fonnte: sending and the device's state. No other gateway's word may enter. {@code whatsapp.md} 4. */
package id.mikhmon.whatsapp.fonnte;
