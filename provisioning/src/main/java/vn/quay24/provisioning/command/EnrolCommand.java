package vn.quay24.provisioning.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.Set;
import vn.quay24.protocol.enrolment.EnrolmentGrant;
import vn.quay24.provisioning.enrol.Enrolment;

/** {@code quay24 enrol}: makes this machine a kiosk of a centre, with a one-time token. */
final class EnrolCommand implements Subcommand {

  @Override
  public String name() {
    return "enrol";
  }

  @Override
  public Set<String> options() {
    return Set.of("centre", "authority", "token", "token-file", "identity");
  }

  @Override
  public int run(Arguments arguments, Terminal terminal)
      throws UsageException, IOException, GeneralSecurityException, InterruptedException {
    arguments.noWords();
    URI centre = centre(arguments);
    Path identity = Path.of(arguments.required("identity"));
    Path authority = Path.of(arguments.required("authority"));
    Enrolment enrolment = new Enrolment(centre, authority);
    return switch (enrolment.enrol(token(arguments), identity)) {
      case Enrolment.Outcome.Enrolled(EnrolmentGrant grant) -> {
        terminal.say("enrol.done", grant.kiosk(), grant.kioskName(), grant.unitName(), identity);
        yield DONE;
      }
      case Enrolment.Outcome.AlreadyEnrolled _ -> failed(terminal, "enrol.already", identity);
      case Enrolment.Outcome.AuthorityUnusable _ -> failed(terminal, "enrol.authority", authority);
      case Enrolment.Outcome.TokenRefused _ -> failed(terminal, "enrol.token", centre);
      case Enrolment.Outcome.CentreNotTrusted _ -> failed(terminal, "enrol.trust", centre);
      case Enrolment.Outcome.NothingPublished _ -> failed(terminal, "enrol.nothing", centre);
      case Enrolment.Outcome.Unreachable(String detail) ->
          failed(terminal, "enrol.unreachable", centre + " (" + detail + ")");
    };
  }

  private static int failed(Terminal terminal, String key, Object argument) {
    terminal.say(key, argument);
    return FAILED;
  }

  private static URI centre(Arguments arguments) throws UsageException {
    String address = arguments.required("centre");
    try {
      URI centre = URI.create(address);
      if ("https".equals(centre.getScheme()) && centre.getHost() != null) {
        return centre;
      }
    } catch (IllegalArgumentException _) {
      // falls through to the same answer
    }
    throw new UsageException("usage.address", address);
  }

  private static String token(Arguments arguments) throws UsageException, IOException {
    Optional<String> token = arguments.optional("token");
    if (token.isPresent()) {
      return token.get();
    }
    Path file = Path.of(arguments.required("token-file"));
    return Files.readString(file).strip();
  }
}
