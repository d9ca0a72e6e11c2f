/** The rules of the house as tests over the compiled classes, and the classes that break each of them. No test of behaviour belongs here. */
package id.mikhmon.bootstrap.architecture;
