package vn.quay24.protocol.release;

import java.io.IOException;
import java.util.Optional;

/** Where release files come from: HTTP, a folder, an upload. */
public interface ReleaseSource {

  /**
   * Fetches a file.
   *
   * @param path for example {@code metadata/2.root.json} or {@code targets/{sha256}.catalogue.zip}
   * @param longest reading stops with an error past so many bytes
   * @return empty when there is no such file
   */
  Optional<byte[]> fetch(String path, long longest) throws IOException;
}
