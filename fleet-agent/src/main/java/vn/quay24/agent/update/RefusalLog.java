package vn.quay24.agent.update;

import java.util.Optional;
import vn.quay24.protocol.health.UpdateReceipt;

/**
 * The refusal that the centre was told of last, until a good release made up for it; survives kill
 * -9, so that an agent that was started anew still takes it back.
 */
public interface RefusalLog {
  Optional<UpdateReceipt> last();

  void keep(UpdateReceipt refusal);

  void clear();
}
