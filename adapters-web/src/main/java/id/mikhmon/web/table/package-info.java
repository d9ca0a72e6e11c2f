/** Tables as files, for spreadsheets and for other programs: read strictly, written while their rows come. No feature's word may enter. */
package id.mikhmon.web.table;
