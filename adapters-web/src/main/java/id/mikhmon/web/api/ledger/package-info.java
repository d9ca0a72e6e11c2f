/** {@code /api/v1/admin/ledger} and the money below {@code /api/v1/admin/agents/{code}}. What money means is not known here. */
package id.mikhmon.web.api.ledger;
