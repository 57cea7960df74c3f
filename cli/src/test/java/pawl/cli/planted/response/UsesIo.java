package pawl.cli.planted.response;

import pawl.cli.planted.io.Prints;

/** Planted: a module this one must not use. */
public record UsesIo(Prints forbidden) {}
