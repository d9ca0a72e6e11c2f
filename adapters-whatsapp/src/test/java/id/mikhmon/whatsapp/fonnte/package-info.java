/** Tests of the Fonnte adapter against bytes of the reference. */
package id.mikhmon.whatsapp.fonnte;
