/** Benchmarks, run by hand. */
package pawl.bench;
