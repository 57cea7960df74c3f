/** Options to objects to results to files, and every sentence a user reads. */
package pawl.cli;
