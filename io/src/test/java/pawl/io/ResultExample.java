package pawl.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import pawl.quantity.Axis;
import pawl.quantity.Check;
import pawl.quantity.Effort;
import pawl.quantity.OutputUnit;
import pawl.quantity.Provenance;
import pawl.quantity.Result;
import pawl.quantity.Results;
import pawl.quantity.SymmetryUse;
import pawl.quantity.Unit;
import pawl.quantity.Warning;

/** Results to be written. */
final class ResultExample {

  static final Axis MU = Axis.of("mu_eV", "eV", -0.45, 0.1);
  static final Axis T = Axis.of("T_K", "K", 300);

  private ResultExample() {}

  /** A vector with a value and errors that do not exist, and a scalar. */
  static Results small() {
    double nan = Double.NaN;
    Result chi =
        new Result(
            "chi_int",
            "intrinsic susceptibility",
            OutputUnit.METRE_PER_OHM,
            List.of(MU, T),
            List.of("x", "y"),
            new double[] {5.7e-16, 0, -0.0, nan},
            new double[] {1e-25, 1e-30, nan, Double.POSITIVE_INFINITY});
    Result density =
        new Result(
            "carrier_density",
            "carriers, per area",
            new OutputUnit("1/m^2", Unit.ANGSTROM.pow(-2), 1e20),
            List.of(MU, T),
            List.of("value"),
            new double[] {0.1, 1e16},
            new double[] {nan, nan});
    return of(List.of(MU, T), List.of(chi, density));
  }

  /** Three axes, nine components, numbers of all magnitudes. */
  static Results random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Axis> axes =
        List.of(
            Axis.of("mu_eV", "eV", random.doubles(3, -1, 1).toArray()),
            Axis.of("T_K", "K", random.doubles(2, 0, 900).toArray()),
            Axis.of("hw_eV", "eV", random.doubles(5).toArray()));
    List<String> tensor = List.of("xx", "xy", "xz", "yx", "yy", "yz", "zx", "zy", "zz");
    Result quantity =
        new Result(
            "kinetic_magnetoelectric",
            "kinetic magnetoelectric tensor",
            new OutputUnit("A", Unit.CHARGE.times(Unit.EV).over(Unit.HBAR), 1),
            axes,
            tensor,
            bits(random, 270),
            bits(random, 270));
    return of(axes, List.of(quantity));
  }

  private static double[] bits(SplittableRandom random, int count) {
    return random.longs(count).mapToDouble(Double::longBitsToDouble).toArray();
  }

  static Results of(List<Axis> axes, List<Result> quantities) {
    Map<String, Object> certificate = new LinkedHashMap<>();
    certificate.put("format", "tb");
    certificate.put("orbitals", 2);
    certificate.put("bandwidth_eV", 0.1 + 0.2);
    certificate.put("hermiticity_r", Double.NaN);
    certificate.put("symmetric", true);
    certificate.put("multiplets", List.of(Map.of("from", 0), Map.of("from", 1)));
    Provenance provenance =
        new Provenance(
            "0.1.0",
            List.of(new Provenance.Input("Grüße/\"MoS₂\"_tb.dat", "00ff")),
            Map.of("kmesh", "200x200"),
            certificate,
            List.of(200, 200, 1),
            new Effort(
                40000,
                new SymmetryUse(
                    List.of(
                        new SymmetryUse.Operation(
                            "k -> -k", List.of(List.of(-1, 0), List.of(0, -1)))),
                    List.of(
                        new SymmetryUse.Declined(
                            new SymmetryUse.Operation(
                                "mirror normal to (1.0000, 0.0000, 0.0000)",
                                List.of(List.of(-1, 0), List.of(0, 1))),
                            "bands hold to 1.2 meV")),
                    20002),
                "scalar",
                "few"),
            1.25);
    return new Results(
        "magnetization",
        Results.Status.NOT_CONVERGED,
        provenance,
        axes,
        quantities,
        List.of(new Check("mott-relation", 1e-12, 1e-8), new Check("sum", Double.NaN, 1)),
        List.of(new Warning("W-DEG-002", "gap below 1 Å⁻¹")));
  }
}
