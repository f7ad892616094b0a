package vn.quay24.kiosk.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.quay24.procedure.catalogue.Catalogue;
import vn.quay24.procedure.catalogue.InvalidCatalogueException;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.command.CommandKeys;
import vn.quay24.protocol.release.RefusedException;
import vn.quay24.protocol.release.ReleaseSlot;

/**
 * The slots that the agent fills; the pointer file {@code current} names the one in use. The app
 * verifies for itself what it loads.
 */
public final class ReleaseShelf {
  /** Name of the target that holds the procedures. */
  private static final String CATALOGUE = "catalogue.zip";

  private final Path folder;
  private final TrustedRoot root;
  private final CatalogueOpener opener;

  /** What enrolment left to begin trust with. */
  public interface TrustedRoot {
    byte[] read() throws IOException;
  }

  /** Opens the catalogue of a release. */
  public interface CatalogueOpener {
    Catalogue open(byte[] zip) throws InvalidCatalogueException;
  }

  /** A release that was verified and can serve. */
  public record Release(long number, Catalogue catalogue, CommandKeys commandKeys) {}

  /** Why a slot cannot serve; the message is for the log. */
  public static final class UnusableException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String word;

    UnusableException(String word, Throwable cause) {
      super(word, cause);
      this.word = word;
    }

    UnusableException(String word) {
      super(word);
      this.word = word;
    }

    /** Machine word for the agent. */
    public String word() {
      return word;
    }
  }

  public ReleaseShelf(Path folder, TrustedRoot root, CatalogueOpener opener) {
    this.folder = folder;
    this.root = root;
    this.opener = opener;
  }

  /** The slot that the pointer names. */
  public Release current() throws UnusableException {
    Path pointer = folder.resolve("current");
    try {
      if (!Files.isRegularFile(pointer)) {
        throw new UnusableException("none");
      }
      return load(Files.readString(pointer, StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new UnusableException("unreadable", e);
    }
  }

  /**
   * Loads one slot.
   *
   * @param slot {@code a} or {@code b}
   */
  public Release load(String slot) throws UnusableException {
    if (!slot.matches("[a-z]{1,8}")) {
      throw new UnusableException("malformed");
    }
    try {
      ReleaseSlot.Contents contents = new ReleaseSlot(folder.resolve(slot)).open(root.read());
      byte[] zip = contents.targets().get(CATALOGUE);
      byte[] keys = contents.targets().get(CommandKeys.TARGET);
      if (zip == null) {
        throw new UnusableException("missing");
      }
      return new Release(
          contents.release(),
          opener.open(zip),
          keys == null ? CommandKeys.none() : Wire.read(keys, CommandKeys.class));
    } catch (IOException e) {
      throw new UnusableException("unreadable", e);
    } catch (RefusedException e) {
      throw new UnusableException(e.refusal().word(), e);
    } catch (InvalidCatalogueException e) {
      throw new UnusableException("invalidCatalogue", e);
    } catch (MalformedMessageException e) {
      throw new UnusableException("malformed", e);
    }
  }
}
