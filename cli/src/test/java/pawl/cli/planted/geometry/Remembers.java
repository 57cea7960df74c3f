package pawl.cli.planted.geometry;

import pawl.cli.planted.tightbinding.UsesCsv;

/** Planted: a quantity with a memory, which also closes the cycle with tightbinding. */
public final class Remembers {
  int lastBand;

  void see(UsesCsv model, int band) {
    lastBand = band + model.hashCode();
  }
}
