/** Files to models and results to files; the only place that knows formats. */
package pawl.io;
