package pawl.tightbinding.models;

import java.util.List;

/** Every model that a formula defines. */
public final class AnalyticModels {

  private AnalyticModels() {}

  /** In the order in which they are listed. */
  public static List<AnalyticModel> all() {
    return List.of(
        new Haldane(),
        new KaneMele(),
        new QiWuZhang(),
        RashbaZeeman.CHAIN,
        RashbaZeeman.SQUARE,
        RashbaZeeman.CUBIC,
        new CopperManganeseArsenide());
  }
}
