/** Brillouin-zone integrals of quantity times weight, with error estimates and identity checks. */
package pawl.response;
