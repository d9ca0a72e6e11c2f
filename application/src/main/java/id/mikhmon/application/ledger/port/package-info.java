/** Where the journal is kept. */
package id.mikhmon.application.ledger.port;
