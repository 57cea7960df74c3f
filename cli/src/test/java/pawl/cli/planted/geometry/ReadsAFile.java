package pawl.cli.planted.geometry;

import java.nio.file.Path;

/** Planted: physics that knows files. */
public record ReadsAFile(Path forbidden) {}
