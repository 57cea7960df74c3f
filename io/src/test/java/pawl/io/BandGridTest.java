package pawl.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pawl.io.ResultDirectory.Overwrite;
import pawl.quantity.Axis;
import pawl.quantity.Effort;
import pawl.quantity.OutputUnit;
import pawl.quantity.Provenance;
import pawl.quantity.Result;
import pawl.quantity.Results;
import pawl.tightbinding.BandSolver;
import pawl.tightbinding.CellIndex;
import pawl.tightbinding.KMesh;
import pawl.tightbinding.KPoint;
import pawl.tightbinding.Lattice;
import pawl.tightbinding.TightBindingBuilder;
import pawl.tightbinding.TightBindingModel;

/** Files of Fermi surfaces, read back by readers that know the formats and nothing else. */
class BandGridTest {

  private static final double FERMI = 0.25;

  @TempDir private Path directory;

  /** Two uncoupled bands without any symmetry of the mesh. */
  private static TightBindingModel model(int dimension) {
    Lattice lattice =
        Lattice.of(new double[] {2, 0.3, 0}, new double[] {0, 3, 0}, new double[] {0.1, 0, 4});
    TightBindingBuilder builder =
        TightBindingBuilder.on(lattice, dimension)
            .orbital("s", 0, 0, 0)
            .orbital("p", 0, 0, 0)
            .energy("p", 9);
    CellIndex[] hops = {new CellIndex(1, 0, 0), new CellIndex(0, 1, 0), new CellIndex(0, 0, 1)};
    for (int axis = 0; axis < dimension; axis++) {
      builder = builder.hop("s", "s", hops[axis], -1 - 0.3 * axis);
      builder = builder.hop("p", "p", hops[axis], 0.2 + 0.1 * axis);
    }
    return builder.build();
  }

  private static Results results(TightBindingModel model, KMesh mesh) {
    BandSolver solver = new BandSolver(model);
    double[] energies = new double[2 * mesh.size()];
    double[] colours = new double[4 * mesh.size()];
    for (int k = 0; k < mesh.size(); k++) {
      System.arraycopy(solver.energies(mesh.point(k)), 0, energies, 2 * k, 2);
    }
    Arrays.setAll(colours, i -> i / 7.0);
    List<Double> points = new ArrayList<>();
    for (int k = 0; k < mesh.size(); k++) {
      points.add((double) k);
    }
    List<Axis> axes = List.of(new Axis("k", "1", points), Axis.of("band", "1", 1, 2));
    return new Results(
        "geometry",
        Results.Status.COMPLETE,
        new Provenance(
            "0",
            List.of(),
            Map.of(),
            Map.of(),
            mesh.divisions(),
            Effort.at(mesh.size(), "scalar", "a test"),
            0),
        axes,
        List.of(
            new Result(
                "energy",
                "",
                OutputUnit.ELECTRONVOLT,
                axes,
                List.of("value"),
                energies,
                new double[energies.length]),
            new Result(
                "colour",
                "",
                OutputUnit.ONE,
                axes,
                List.of("x", "y"),
                colours,
                new double[colours.length])),
        List.of(),
        List.of());
  }

  private void write(TightBindingModel model, KMesh mesh) {
    BandGrid grid = BandGrid.of(model, mesh, FERMI, Optional.of(new BandGrid.Colour("colour", 1)));
    ResultDirectory.claim(directory, Overwrite.REPLACE)
        .write(results(model, mesh), Optional.of(grid));
  }

  private static KMesh mesh(int dimension, double shift) {
    double[] shifts = new double[dimension];
    Arrays.fill(shifts, shift);
    return KMesh.of(Arrays.copyOf(new int[] {3, 4, 5}, dimension), shifts);
  }

  private static double[] vector(Scanner in) {
    return new double[] {next(in), next(in), next(in)};
  }

  private static double next(Scanner in) {
    return Double.parseDouble(in.next());
  }

  @ParameterizedTest(name = "{0}D, shift {1}")
  @CsvSource({"3,0", "3,0.5", "2,0", "2,0.5"})
  @DisplayName(
      "FermiSurfer: at the point of every index the energy from the Fermi level, and colour")
  void frmsf(int dimension, double shift) throws IOException {
    TightBindingModel model = model(dimension);
    KMesh mesh = mesh(dimension, shift);
    write(model, mesh);
    BandSolver solver = new BandSolver(model);
    try (Scanner in = new Scanner(directory.resolve("result.frmsf"), UTF_8)) {
      int[] n = {in.nextInt(), in.nextInt(), in.nextInt()};
      assertEquals(mesh.divisions(), Arrays.stream(n).boxed().toList());
      int kind = in.nextInt();
      assertEquals(2, in.nextInt());
      double[][] b = {vector(in), vector(in), vector(in)};
      assertDual(model, b);
      for (int band = 0; band < 2; band++) {
        for (int i = 0; i < n[0] * n[1] * n[2]; i++) {
          KPoint k =
              new KPoint(
                  part(i / (n[1] * n[2]), n[0], kind),
                  part(i / n[2] % n[1], n[1], kind),
                  dimension == 2 ? 0 : part(i % n[2], n[2], kind));
          assertEquals(solver.energies(k)[band] - FERMI, next(in), 1e-12);
        }
      }
      for (int band = 0; band < 2; band++) {
        for (int i = 0; i < mesh.size(); i++) {
          assertEquals((4 * i + 2 * band + 1) / 7.0, next(in));
        }
      }
      assertFalse(in.hasNext());
    }
    assertEquals(shift == 0, Files.exists(directory.resolve("result.bxsf")));
  }

  /** The manual: (i - 1)/N, or (2i - 1)/2N, for i from 1. */
  private static double part(int i, int n, int kind) {
    return kind == 1 ? (double) i / n : (2.0 * (i + 1) - 1) / (2 * n);
  }

  private static void assertDual(TightBindingModel model, double[][] b) {
    for (int i = 0; i < model.dimension(); i++) {
      for (int j = 0; j < 3; j++) {
        double dot = 0;
        for (int c = 0; c < 3; c++) {
          dot += model.lattice().vector(i, c) * b[j][c];
        }
        assertEquals(i == j ? 2 * Math.PI : 0, dot, 1e-12);
      }
    }
    double first = Math.hypot(Math.hypot(b[0][0], b[0][1]), b[0][2]);
    double third = Math.hypot(Math.hypot(b[2][0], b[2][1]), b[2][2]);
    assertTrue(model.dimension() == 3 || Math.abs(third - first) < 1e-12, "a wall as high as wide");
  }

  @ParameterizedTest(name = "{0}D")
  @CsvSource({"3", "2"})
  @DisplayName("XCrySDen: a general grid, its last point the first one again")
  void bxsf(int dimension) throws IOException {
    TightBindingModel model = model(dimension);
    KMesh mesh = mesh(dimension, 0);
    write(model, mesh);
    BandSolver solver = new BandSolver(model);
    String text = Files.readString(directory.resolve("result.bxsf"));
    assertTrue(text.lines().anyMatch(line -> line.strip().equals("Fermi Energy: 0.25")), text);
    String block = text.substring(text.indexOf("BANDGRID_3D_BANDS"));
    try (Scanner in = new Scanner(block)) {
      in.next();
      assertEquals(2, in.nextInt());
      int[] n = {in.nextInt(), in.nextInt(), in.nextInt()};
      for (int axis = 0; axis < 3; axis++) {
        assertEquals(mesh.divisions().get(axis) + 1, n[axis]);
        assertEquals(0, next(in)); // the origin
      }
      assertDual(model, new double[][] {vector(in), vector(in), vector(in)});
      for (int band = 0; band < 2; band++) {
        assertEquals("BAND:", in.next());
        assertEquals(band + 1, in.nextInt());
        for (int i = 0; i < n[0]; i++) {
          for (int j = 0; j < n[1]; j++) {
            for (int l = 0; l < n[2]; l++) {
              KPoint k =
                  new KPoint(
                      i / (n[0] - 1.0), j / (n[1] - 1.0), dimension == 2 ? 0 : l / (n[2] - 1.0));
              assertEquals(solver.energies(k)[band], next(in), 1e-12);
            }
          }
        }
      }
      assertEquals("END_BANDGRID_3D", in.next());
      assertEquals("END_BLOCK_BANDGRID_3D", in.next());
    }
  }

  @Test
  @DisplayName("a mesh that neither can hold has neither file, and those of an earlier run go")
  void otherShift() {
    write(model(2), mesh(2, 0));
    assertTrue(Files.exists(directory.resolve("result.bxsf")));
    write(model(2), mesh(2, 0.3));
    assertFalse(Files.exists(directory.resolve("result.bxsf")));
    assertFalse(Files.exists(directory.resolve("result.frmsf")));
    assertTrue(Files.exists(directory.resolve("result.json")));
  }
}
