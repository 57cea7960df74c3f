package pawl.cli.planted.geometry;

import pawl.cli.planted.response.UsesIo;

/** Planted: a module this one must not use. */
public record UsesResponse(UsesIo forbidden) {}
