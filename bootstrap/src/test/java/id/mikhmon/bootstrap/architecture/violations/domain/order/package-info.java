/** Breaks the rules of the house on purpose, or is what others break them on; see HexagonRulesTest. Nothing that runs belongs here. */
package id.mikhmon.bootstrap.architecture.violations.domain.order;
