/** Where agents' requests are kept. */
package id.mikhmon.application.funds.port;
