/** Statements as both portals hand them out on paper. What is on them is the ledger's; who may see which one is the pages'. */
package id.mikhmon.web.portal.statement;
