/** Numbers that know their unit, axes and origin, and the thermal functions of one energy. */
package pawl.quantity;
