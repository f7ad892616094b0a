package vn.quay24.kiosk.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.kiosk.submit.Parts;
import vn.quay24.protocol.dossier.SealedDossier;

/** Ciphertexts as files: {@code {folder}/{dossier}/{part}}. */
public final class PartFolder implements Parts {
  private static final Logger LOG = System.getLogger(PartFolder.class.getName());

  private final Path folder;

  public PartFolder(Path folder) throws StoreException {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StoreException("the folder for sealed parts cannot be made: " + folder, e);
    }
  }

  @Override
  public void write(UUID dossier, Map<String, byte[]> ciphertexts) throws StoreException {
    try {
      Path own = Files.createDirectories(folder.resolve(dossier.toString()));
      for (Map.Entry<String, byte[]> part : ciphertexts.entrySet()) {
        DurableFile.write(own.resolve(part.getKey()), part.getValue());
      }
      DurableFile.force(folder);
    } catch (IOException e) {
      throw new StoreException("the parts of dossier " + dossier + " cannot be written", e);
    }
  }

  @Override
  public Path part(UUID dossier, String name) {
    return folder.resolve(dossier.toString()).resolve(name);
  }

  @Override
  public boolean whole(UUID dossier, SealedDossier.Part part) throws StoreException {
    Path file = part(dossier, part.name());
    try {
      return Files.isRegularFile(file)
          && Files.size(file) == part.size()
          && sha256(file).equals(part.sha256());
    } catch (IOException e) {
      throw new StoreException("part " + part.name() + " of " + dossier + " cannot be read", e);
    }
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public void erase(UUID dossier) throws StoreException {
    Path own = folder.resolve(dossier.toString());
    if (!Files.exists(own)) {
      return;
    }
    try {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(own)) {
        for (Path file : files) {
          Files.delete(file);
        }
      }
      Files.delete(own);
      DurableFile.force(folder);
    } catch (IOException e) {
      throw new StoreException("the parts of dossier " + dossier + " cannot be erased", e);
    }
  }

  @Override
  public Set<UUID> dossiers() throws StoreException {
    Set<UUID> found = new HashSet<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder)) {
      for (Path own : folders) {
        dossier(own).ifPresent(found::add);
      }
    } catch (IOException | DirectoryIteratorException e) {
      throw new StoreException("the folder of sealed parts cannot be read", e);
    }
    return found;
  }

  /** Empty for what another hand put there: a disk's lost+found is no reason to stand still. */
  private static Optional<UUID> dossier(Path own) {
    try {
      return Optional.of(UUID.fromString(String.valueOf(own.getFileName())));
    } catch (IllegalArgumentException _) {
      LOG.log(
          Logger.Level.WARNING, "the folder of sealed parts holds something that is no dossier");
      return Optional.empty();
    }
  }
}
