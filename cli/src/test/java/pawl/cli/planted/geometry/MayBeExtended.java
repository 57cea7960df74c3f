package pawl.cli.planted.geometry;

/** Planted: a quantity that another could change. */
public class MayBeExtended {}
