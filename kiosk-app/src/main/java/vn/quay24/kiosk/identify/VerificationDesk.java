package vn.quay24.kiosk.identify;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.kiosk.centre.Centre;
import vn.quay24.kiosk.centre.CentreException;
import vn.quay24.kiosk.runtime.Lane;
import vn.quay24.kiosk.runtime.Reply;
import vn.quay24.kiosk.visit.Report;
import vn.quay24.protocol.UuidV7;
import vn.quay24.protocol.verification.Verification;
import vn.quay24.protocol.verification.VerificationRequest;

/**
 * The holder confirms on the phone, for this visit only; nothing is cached. The thread {@code
 * verification}.
 */
public final class VerificationDesk implements AutoCloseable {
  private static final Duration PACE = Duration.ofSeconds(1);

  private final Centre centre;
  private final UuidV7 names;
  private final Lane lane = new Lane("verification");

  public VerificationDesk(Centre centre, InstantSource clock, SecureRandom random) {
    this.centre = centre;
    this.names = new UuidV7(clock, random);
  }

  /** Asks, and watches until it is settled. */
  public void verify(String citizenNumber, Reply reply) {
    lane.start(
        wanted -> {
          try {
            Verification seen =
                centre.verify(new VerificationRequest(names.next(), names.next(), citizenNumber));
            reply.tell(new Report.VerificationSeen(seen));
            while (wanted.getAsBoolean() && seen.state() == Verification.State.PENDING) {
              Thread.sleep(PACE);
              Optional<Verification> next = ask(seen.verification());
              if (next.isPresent() && !next.get().equals(seen) && wanted.getAsBoolean()) {
                seen = next.get();
                reply.tell(new Report.VerificationSeen(seen));
              }
            }
          } catch (CentreException _) {
            reply.tell(new Report.CentreAway());
          }
        },
        () -> reply.tell(new Report.CentreAway()));
  }

  private Optional<Verification> ask(UUID verification) throws InterruptedException {
    try {
      return Optional.of(centre.verification(verification));
    } catch (CentreException _) {
      return Optional.empty();
    }
  }

  public void stop() {
    lane.stop();
  }

  @Override
  public void close() {
    lane.close();
  }
}
