package vn.quay24.provisioning.identity;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.enrolment.EnrolmentGrant;
import vn.quay24.protocol.enrolment.KioskIdentity;
import vn.quay24.protocol.enrolment.KioskProfile;

/**
 * Writes the identity folder. The profile, whose presence means "enrolled", is moved into place
 * last, so that a power cut leaves either no identity or a whole one.
 */
public final class IdentityWriter {
  private final Path folder;

  public IdentityWriter(Path folder) {
    this.folder = folder;
  }

  /** Whether the folder already holds an identity. */
  public boolean enrolled() {
    return Files.exists(folder.resolve(KioskIdentity.PROFILE_FILE));
  }

  /**
   * Writes the keys, readable by their owner alone. Done before the centre is asked: a folder that
   * cannot be written must not use the token up.
   */
  public void writeKeys(KeyAndRequest agent, KeyAndRequest app) throws IOException {
    Files.createDirectories(folder);
    secret(KioskIdentity.Role.AGENT.keyFile(), agent.key());
    secret(KioskIdentity.Role.APP.keyFile(), app.key());
  }

  /** Takes the keys away again, and the folder when it is empty then. */
  public void forgetKeys() throws IOException {
    Files.deleteIfExists(folder.resolve(KioskIdentity.Role.AGENT.keyFile()));
    Files.deleteIfExists(folder.resolve(KioskIdentity.Role.APP.keyFile()));
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException _) {
      // somebody else's files are in it
    }
  }

  /** Writes what the centre granted, to the keys that are there. */
  public void write(EnrolmentGrant grant) throws IOException {
    put(KioskIdentity.Role.AGENT.certificateFile(), grant.agentCertificate());
    put(KioskIdentity.Role.APP.certificateFile(), grant.appCertificate());
    put(KioskIdentity.AUTHORITY_FILE, grant.authority());
    put(KioskIdentity.TRUSTED_ROOT_FILE, grant.trustedRoot());
    put(KioskIdentity.INTAKE_KEY_FILE, grant.intakeKey());
    force();
    put(KioskIdentity.PROFILE_FILE, profile(grant));
    force();
  }

  private void force() throws IOException {
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }

  private static String profile(EnrolmentGrant grant) {
    KioskProfile profile =
        new KioskProfile(
            grant.kiosk(),
            grant.tenant(),
            grant.kioskName(),
            grant.unitCode(),
            grant.unitName(),
            grant.apiAddress(),
            grant.brokerAddress());
    return new String(Wire.write(profile), StandardCharsets.UTF_8);
  }

  private void secret(String name, String text) throws IOException {
    Path temporary = folder.resolve(name + ".new");
    Files.deleteIfExists(temporary);
    Files.createFile(
        temporary,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    finish(temporary, name, text);
  }

  private void put(String name, String text) throws IOException {
    Path temporary = folder.resolve(name + ".new");
    Files.deleteIfExists(temporary);
    Files.createFile(temporary);
    finish(temporary, name, text);
  }

  private void finish(Path temporary, String name, String text) throws IOException {
    try (FileChannel file = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      file.write(java.nio.ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      file.force(true);
    }
    Files.move(
        temporary,
        folder.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
