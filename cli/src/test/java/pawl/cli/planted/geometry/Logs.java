package pawl.cli.planted.geometry;

/** Planted: physics that knows logs. */
public record Logs(System.Logger forbidden) {}
