package vn.quay24.kiosk.lookup;

import vn.quay24.kiosk.centre.Centre;
import vn.quay24.kiosk.centre.CentreException;
import vn.quay24.kiosk.runtime.Lane;
import vn.quay24.kiosk.runtime.Reply;
import vn.quay24.kiosk.visit.Report;
import vn.quay24.protocol.dossier.LookupRequest;

/** Asks the centre for dossiers. The thread {@code look-up}. */
public final class LookUpDesk implements AutoCloseable {
  private final Centre centre;
  private final Lane lane = new Lane("look-up");

  public LookUpDesk(Centre centre) {
    this.centre = centre;
  }

  public void lookUp(LookupRequest request, Reply reply) {
    lane.start(
        wanted -> {
          Report report;
          try {
            report = new Report.LookedUp(centre.lookUp(request));
          } catch (CentreException _) {
            report = new Report.CentreAway();
          }
          if (wanted.getAsBoolean()) {
            reply.tell(report);
          }
        },
        () -> reply.tell(new Report.CentreAway()));
  }

  public void stop() {
    lane.stop();
  }

  @Override
  public void close() {
    lane.close();
  }
}
