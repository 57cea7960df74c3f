/** The Seebeck ratchet: the current that electrons and phonons of two temperatures drive. */
package pawl.ratchet;
