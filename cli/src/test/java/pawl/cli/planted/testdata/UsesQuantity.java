package pawl.cli.planted.testdata;

import pawl.cli.planted.quantity.UsesTightbinding;

/** Planted: a module this one must not use. */
public record UsesQuantity(UsesTightbinding forbidden) {}
