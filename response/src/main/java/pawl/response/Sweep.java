package pawl.response;

import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Visits blocks of work and hands their results on in block order, whoever computed them.
 *
 * <p>Blocks are fixed by the mesh, not by the number of workers, so that sums over results are
 * bitwise the same for any sweep.
 */
public interface Sweep {

  /** One block after the other. */
  Sweep SERIAL =
      new Sweep() {
        @Override
        public <P> void over(int blocks, IntFunction<P> work, Consumer<P> inOrder) {
          for (int block = 0; block < blocks; block++) {
            inOrder.accept(work.apply(block));
          }
        }
      };

  /**
   * Computes all blocks.
   *
   * @param work called once per block, from any thread
   * @param inOrder called once per block in block order, from the calling thread
   */
  <P> void over(int blocks, IntFunction<P> work, Consumer<P> inOrder);
}
