/** The customers' own devices at the end of the line, as the server that manages them knows them. So far only how that server does. */
package id.mikhmon.application.acs;
