package vn.quay24.provisioning.publish;

import java.io.IOException;
import java.util.Optional;
import vn.quay24.protocol.command.CommandKeys;
import vn.quay24.protocol.release.ReleaseState;
import vn.quay24.protocol.release.ReleaseUpload;

/** Where releases go: a centre, or a folder that a web server shows. */
public interface Destination {

  /** Versions that are served now. */
  ReleaseState state() throws IOException, InterruptedException, DeclinedException;

  /** Keys that may command kiosks, where the destination knows them. */
  Optional<CommandKeys> commandKeys() throws IOException, InterruptedException, DeclinedException;

  /**
   * Hands a release over.
   *
   * @throws DeclinedException it was looked at and not taken
   */
  ReleaseState publish(ReleaseUpload upload)
      throws IOException, InterruptedException, DeclinedException;
}
