package pawl.cli.planted.geometry;

import java.util.concurrent.locks.Lock;

/** Planted: physics that knows threads. */
public record Locks(Lock forbidden) {}
