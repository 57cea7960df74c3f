package pawl.io;

import java.io.IOException;
import java.nio.file.Path;
import pawl.quantity.Results;
import ucar.ma2.InvalidRangeException;
import ucar.nc2.NetcdfFileWriter;

/**
 * {@code result.nc}: NetCDF-3 with 64-bit offsets and CF-1.8 attributes.
 *
 * <p>One coordinate variable per axis, one label variable per list of components, and per quantity
 * its values and its errors. What does not exist is NaN, the fill value.
 */
final class ResultNetCdf implements ResultFormat {

  static final String FILE_NAME = "result.nc";

  @Override
  public String fileName() {
    return FILE_NAME;
  }

  @Override
  public void write(Results results, Path file) throws IOException {
    NetcdfFileWriter writer =
        NetcdfFileWriter.createNew(NetcdfFileWriter.Version.netcdf3, file.toString());
    writer.setLargeFile(true);
    writer.setFill(false);
    ResultNetCdfLayout layout = new ResultNetCdfLayout(writer);
    layout.define(results);
    try {
      writer.create();
      layout.writeData();
      writer.close();
    } catch (InvalidRangeException impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      writer.abort();
    }
  }
}
