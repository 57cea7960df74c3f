/** Models of the literature, one file each, built from their formulas. */
package pawl.tightbinding.models;
