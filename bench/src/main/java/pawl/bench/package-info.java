/** Benchmarks and measurements that take longer than a test may, run by hand. */
package pawl.bench;
