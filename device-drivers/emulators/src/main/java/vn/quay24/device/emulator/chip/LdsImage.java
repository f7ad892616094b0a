package vn.quay24.device.emulator.chip;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is written into a chip: its files, the keys that open it, and its private keys. Personal
 * data: prints as redacted.
 *
 * @param files each file's bytes from its first tag on
 * @param activeKey PKCS#8, DER, for active authentication
 * @param agreementKey PKCS#8, DER, for chip authentication
 */
public record LdsImage(
    Map<LdsFile, byte[]> files,
    CardKeys keys,
    Optional<byte[]> activeKey,
    Optional<byte[]> agreementKey) {

  public LdsImage {
    files = Map.copyOf(files);
  }

  public Optional<byte[]> file(LdsFile file) {
    return Optional.ofNullable(files.get(file));
  }

  /** The same card with one file written over. */
  public LdsImage with(LdsFile file, byte[] content) {
    Map<LdsFile, byte[]> changed = new EnumMap<>(LdsFile.class);
    changed.putAll(files);
    changed.put(file, content.clone());
    return new LdsImage(changed, keys, activeKey, agreementKey);
  }

  /** The same card without a file. */
  public LdsImage without(LdsFile file) {
    Map<LdsFile, byte[]> changed = new EnumMap<>(LdsFile.class);
    changed.putAll(files);
    changed.remove(file);
    return new LdsImage(changed, keys, activeKey, agreementKey);
  }

  /** The same files in a chip that holds another key for active authentication: a copy. */
  public LdsImage withActiveKey(byte[] otherKey) {
    return new LdsImage(files, keys, Optional.of(otherKey.clone()), agreementKey);
  }

  /** The same files in a chip that holds another key for chip authentication: a copy. */
  public LdsImage withAgreementKey(byte[] otherKey) {
    return new LdsImage(files, keys, activeKey, Optional.of(otherKey.clone()));
  }

  @Override
  public String toString() {
    return "LdsImage[redacted]";
  }
}
