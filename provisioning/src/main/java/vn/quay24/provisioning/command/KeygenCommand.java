package vn.quay24.provisioning.command;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Set;
import vn.quay24.provisioning.sign.KeyFolderException;
import vn.quay24.provisioning.sign.SigningKeys;

/** {@code quay24 keygen --out DIR}: makes the administrator's keys. */
final class KeygenCommand implements Subcommand {

  @Override
  public String name() {
    return "keygen";
  }

  @Override
  public Set<String> options() {
    return Set.of("out");
  }

  @Override
  public int run(Arguments arguments, Terminal terminal)
      throws UsageException, IOException, GeneralSecurityException {
    arguments.noWords();
    Path folder = Path.of(arguments.required("out"));
    try {
      SigningKeys.generate(folder, Instant.now());
      terminal.say("keygen.done", folder);
      return DONE;
    } catch (KeyFolderException e) {
      terminal.say("failed.key", String.valueOf(e.getMessage()));
      return FAILED;
    }
  }
}
