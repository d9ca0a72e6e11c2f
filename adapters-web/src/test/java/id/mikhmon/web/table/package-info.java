/** Tests of tables as files, those of attackers among them. */
package id.mikhmon.web.table;
