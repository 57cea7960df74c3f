package pawl.cli.planted.io;

import pawl.cli.planted.geometry.Remembers;

/** Planted: a module this one must not use. */
public record UsesGeometry(Remembers forbidden) {}
