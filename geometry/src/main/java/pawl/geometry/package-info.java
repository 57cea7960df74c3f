/** One file per band-geometric quantity, each a trace over multiplets at one k-point. */
package pawl.geometry;
