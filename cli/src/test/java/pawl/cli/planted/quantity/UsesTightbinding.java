package pawl.cli.planted.quantity;

import pawl.cli.planted.tightbinding.UsesCsv;

/** Planted: a module this one must not use. */
public record UsesTightbinding(UsesCsv forbidden) {}
