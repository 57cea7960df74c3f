package pawl.cli.planted.tightbinding;

import org.apache.commons.csv.CSVFormat;

/** Planted: a library this module must not use. */
public record UsesCsv(CSVFormat forbidden) {}
