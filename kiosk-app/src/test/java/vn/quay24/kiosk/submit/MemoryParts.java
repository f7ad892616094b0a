package vn.quay24.kiosk.submit;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.quay24.protocol.dossier.SealedDossier;

/** Ciphertexts without a disk. */
final class MemoryParts implements Parts {
  private final Map<UUID, Map<String, byte[]>> held = new HashMap<>();

  @Override
  public void write(UUID dossier, Map<String, byte[]> ciphertexts) {
    held.put(dossier, Map.copyOf(ciphertexts));
  }

  @Override
  public Path part(UUID dossier, String name) {
    return Path.of(dossier.toString(), name);
  }

  @Override
  public boolean whole(UUID dossier, SealedDossier.Part part) {
    return true;
  }

  @Override
  public void erase(UUID dossier) {
    held.remove(dossier);
  }

  @Override
  public Set<UUID> dossiers() {
    return Set.copyOf(held.keySet());
  }
}
