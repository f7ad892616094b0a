package vn.quay24.provisioning.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.command.CommandKeys;
import vn.quay24.protocol.release.RefusedException;
import vn.quay24.protocol.release.ReleaseShelf;
import vn.quay24.protocol.release.ReleaseState;
import vn.quay24.protocol.release.ReleaseUpload;

/** A folder on this machine, laid out as kiosks fetch it. */
public final class FolderDestination implements Destination {
  private final Path folder;
  private final ReleaseShelf shelf;
  private final InstantSource clock;

  public FolderDestination(Path folder, InstantSource clock) {
    this.folder = folder;
    this.shelf = new ReleaseShelf(folder);
    this.clock = clock;
  }

  @Override
  public ReleaseState state() throws IOException, DeclinedException {
    try {
      return shelf.state();
    } catch (RefusedException e) {
      throw declined(e);
    }
  }

  /** Those that an operator put beside the release, as {@code command-keys.json}. */
  @Override
  public Optional<CommandKeys> commandKeys() throws IOException, DeclinedException {
    Path file = folder.resolve(CommandKeys.TARGET);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Wire.read(Files.readAllBytes(file), CommandKeys.class));
    } catch (MalformedMessageException e) {
      throw new DeclinedException("malformed", file + ": " + e.getMessage());
    }
  }

  @Override
  public ReleaseState publish(ReleaseUpload upload) throws IOException, DeclinedException {
    try {
      return shelf.accept(upload, clock.instant());
    } catch (RefusedException e) {
      throw declined(e);
    }
  }

  private static DeclinedException declined(RefusedException e) {
    return new DeclinedException(e.refusal().word(), String.valueOf(e.getMessage()));
  }
}
