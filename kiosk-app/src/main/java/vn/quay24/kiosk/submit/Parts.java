package vn.quay24.kiosk.submit;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.quay24.kiosk.durable.StoreException;
import vn.quay24.protocol.dossier.SealedDossier;

/** Ciphertexts of sealed dossiers on the kiosk's disk. Any thread. */
public interface Parts {

  /** Writes all; they are on the disk when it returns. */
  void write(UUID dossier, Map<String, byte[]> ciphertexts) throws StoreException;

  /** Where a part lies. */
  Path part(UUID dossier, String name);

  /**
   * Whether a part lies there as it was sealed: its size and its SHA-256.
   *
   * @throws StoreException the disk fails
   */
  boolean whole(UUID dossier, SealedDossier.Part part) throws StoreException;

  /** Removes all of a dossier; harmless when there are none. */
  void erase(UUID dossier) throws StoreException;

  /** Of which dossiers there are parts. */
  Set<UUID> dossiers() throws StoreException;
}
