package pawl.io;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import pawl.quantity.Axis;
import pawl.quantity.Result;
import pawl.quantity.Results;

/**
 * {@code result.csv}: one line per number, {@code quantity,component,<axes>,value,unit,error}.
 *
 * <p>A value or error that does not exist is an empty cell.
 */
final class ResultCsv implements ResultFormat {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

  @Override
  public String fileName() {
    return "result.csv";
  }

  @Override
  public void write(Results results, Path file) throws IOException {
    List<Axis> axes = axes(results);
    try (Writer writer = Files.newBufferedWriter(file);
        CSVPrinter csv = FORMAT.print(writer)) {
      csv.printRecord(header(axes));
      for (Result quantity : results.quantities()) {
        int[] columns = quantity.axes().stream().mapToInt(axes::indexOf).toArray();
        for (int i = 0; i < quantity.size(); i++) {
          String[] coordinates = new String[axes.size()];
          fill(coordinates, columns, quantity.axes(), i / quantity.components().size());
          csv.printRecord(line(quantity, coordinates, i));
        }
      }
    }
  }

  /** The axes some quantity has: one that only labels another is no column of its own. */
  private static List<Axis> axes(Results results) {
    return results.axes().stream()
        .filter(axis -> results.quantities().stream().anyMatch(q -> q.axes().contains(axis)))
        .toList();
  }

  private static List<String> header(List<Axis> axes) {
    List<String> cells = new ArrayList<>(List.of("quantity", "component"));
    axes.forEach(axis -> cells.add(axis.name()));
    cells.addAll(List.of("value", "unit", "error"));
    return cells;
  }

  /** Cells of axes the quantity has not stay empty. */
  private static void fill(String[] cells, int[] columns, List<Axis> axes, int point) {
    int rest = point;
    for (int d = axes.size() - 1; d >= 0; d--) {
      Axis axis = axes.get(d);
      cells[columns[d]] = ResultNumber.text(axis.at(rest % axis.size()));
      rest /= axis.size();
    }
  }

  private static List<String> line(Result quantity, String[] coordinates, int index) {
    List<String> components = quantity.components();
    List<String> cells = new ArrayList<>();
    cells.add(quantity.name());
    cells.add(components.get(index % components.size()));
    cells.addAll(Arrays.asList(coordinates));
    cells.add(ResultNumber.text(quantity.value(index)));
    cells.add(quantity.unit().symbol());
    cells.add(ResultNumber.text(quantity.error(index)));
    return cells;
  }
}
