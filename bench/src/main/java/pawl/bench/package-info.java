/** Measurements that take longer than a test may. */
package pawl.bench;
