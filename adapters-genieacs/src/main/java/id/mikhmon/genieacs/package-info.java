/** GenieACS by its northbound interface. So far only its health; device documents stay in here when they come. */
package id.mikhmon.genieacs;
