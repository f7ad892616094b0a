package vn.quay24.provisioning.command;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import vn.quay24.procedure.catalogue.CatalogueFiles;
import vn.quay24.procedure.catalogue.Catalogues;
import vn.quay24.procedure.catalogue.InvalidCatalogueException;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;
import vn.quay24.protocol.command.CommandKeys;
import vn.quay24.protocol.release.ReleaseState;
import vn.quay24.provisioning.publish.CentreDestination;
import vn.quay24.provisioning.publish.DeclinedException;
import vn.quay24.provisioning.publish.Destination;
import vn.quay24.provisioning.publish.FolderDestination;
import vn.quay24.provisioning.publish.Publication;
import vn.quay24.provisioning.sign.KeyFolderException;
import vn.quay24.provisioning.sign.SigningKeys;

/**
 * {@code quay24 publish}: lints, packs, signs and hands over a catalogue. One act; nothing is
 * handed over unless everything before it went well.
 */
final class PublishCommand implements Subcommand {
  private static final int FRESH_DAYS = 30;
  private static final int MOST_FRESH_DAYS = 365;

  private final InstantSource clock = InstantSource.system();

  @Override
  public String name() {
    return "publish";
  }

  @Override
  public Set<String> options() {
    return Set.of("catalogue", "keys", "to", "token", "token-file", "command-keys", "fresh-days");
  }

  @Override
  public int run(Arguments arguments, Terminal terminal)
      throws UsageException, IOException, GeneralSecurityException, InterruptedException {
    arguments.noWords();
    Path folder = Path.of(arguments.required("catalogue"));
    Path keyFolder = Path.of(arguments.required("keys"));
    Duration fresh = Duration.ofDays(arguments.whole("fresh-days", FRESH_DAYS, 1, MOST_FRESH_DAYS));
    Destination destination = destination(arguments);
    try {
      CatalogueFiles files = CatalogueFiles.fromFolder(folder);
      int procedures = Catalogues.load(files, clock).procedures().size();
      SigningKeys keys = SigningKeys.load(keyFolder);
      ReleaseState served = destination.state();
      CommandKeys commandKeys = commandKeys(arguments, destination, terminal);
      ReleaseState published =
          destination.publish(
              new Publication(keys, fresh).next(served, files, commandKeys, clock.instant()));
      terminal.say(
          "publish.done",
          published.targets(),
          procedures,
          arguments.required("to"),
          fresh.toDays());
      return DONE;
    } catch (InvalidCatalogueException e) {
      e.problems().forEach(problem -> terminal.line(problem.in(terminal.language())));
      terminal.say("publish.lint", e.problems().size());
    } catch (KeyFolderException e) {
      terminal.say("failed.key", String.valueOf(e.getMessage()));
    } catch (ConnectException _) {
      terminal.say("publish.unreachable", arguments.required("to"));
    } catch (DeclinedException e) {
      declined(e, terminal);
    }
    return FAILED;
  }

  private Destination destination(Arguments arguments) throws UsageException, IOException {
    String to = arguments.required("to");
    if (!to.startsWith("http://") && !to.startsWith("https://")) {
      return new FolderDestination(Path.of(to), clock);
    }
    try {
      URI centre = URI.create(to);
      if (centre.getHost() == null) {
        throw new UsageException("usage.address", to);
      }
      if (to.startsWith("http://") && !loopback(centre.getHost())) {
        throw new UsageException("usage.clear", to);
      }
      return new CentreDestination(centre, token(arguments));
    } catch (IllegalArgumentException _) {
      throw new UsageException("usage.address", to);
    }
  }

  private static boolean loopback(String host) {
    return Set.of("localhost", "127.0.0.1", "[::1]").contains(host);
  }

  private static String token(Arguments arguments) throws UsageException, IOException {
    Optional<String> file = arguments.optional("token-file");
    String token =
        file.isPresent()
            ? Files.readString(Path.of(file.get())).strip()
            : arguments.optional("token").orElse("");
    if (!token.matches("[\\x21-\\x7E]{1,200}")) {
      throw new UsageException("usage.missing", "--token-file");
    }
    return token;
  }

  private static CommandKeys commandKeys(
      Arguments arguments, Destination destination, Terminal terminal)
      throws IOException, InterruptedException, DeclinedException {
    Optional<String> file = arguments.optional("command-keys");
    if (file.isPresent()) {
      try {
        return Wire.read(Files.readAllBytes(Path.of(file.get())), CommandKeys.class);
      } catch (MalformedMessageException e) {
        throw new IOException(file.get() + ": " + e.getMessage(), e);
      }
    }
    Optional<CommandKeys> known = destination.commandKeys();
    if (known.isEmpty()) {
      terminal.say("publish.no-command-keys");
    }
    return known.orElseGet(CommandKeys::none);
  }

  private static void declined(DeclinedException e, Terminal terminal) {
    String key = "refused." + e.problem();
    if (terminal.knows(key)) {
      terminal.say(key);
    }
    terminal.say("publish.refused", e.problem(), e.detail());
  }
}
