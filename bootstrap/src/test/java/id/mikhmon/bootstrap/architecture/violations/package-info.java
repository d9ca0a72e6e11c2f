/** A small product below a root of its own in which each rule of the house is broken; HexagonRulesTest shows that the rules notice. */
package id.mikhmon.bootstrap.architecture.violations;
