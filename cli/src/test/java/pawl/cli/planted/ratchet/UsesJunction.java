package pawl.cli.planted.ratchet;

import pawl.cli.planted.junction.UsesGeometry;

/** Planted: a module this one must not use. */
public record UsesJunction(UsesGeometry forbidden) {}
