package pawl.ratchet;

/** How the electrons of a crystal couple to phonons. */
public sealed interface CrystalCoupling permits WaveCoupling, MoverCoupling {}
