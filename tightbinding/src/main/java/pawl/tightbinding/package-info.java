/** What the crystal is, where we look, and what is known at a k-point. */
package pawl.tightbinding;
