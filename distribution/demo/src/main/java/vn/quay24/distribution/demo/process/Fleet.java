package vn.quay24.distribution.demo.process;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import vn.quay24.distribution.demo.home.DemoHome;

/**
 * The three processes of the product beside the bench.
 *
 * @param centre the central console
 * @param agent the kiosk's fleet agent
 * @param kiosk the kiosk app
 */
public record Fleet(SupervisedProcess centre, SupervisedProcess agent, SupervisedProcess kiosk)
    implements AutoCloseable {
  private static final int CENTRE_HEAP = 192;
  private static final int AGENT_HEAP = 64;
  private static final int KIOSK_HEAP = 320;

  /** Ready to be started. */
  public static Fleet of(
      DemoHome home, Path image, Display display, InstantSource clock, Runnable changed) {
    Processes processes = new Processes(home, image);
    return new Fleet(
        new SupervisedProcess(processes.centre(CENTRE_HEAP), clock, changed),
        new SupervisedProcess(processes.agent(AGENT_HEAP), clock, changed),
        new SupervisedProcess(processes.kiosk(KIOSK_HEAP, display), clock, changed));
  }

  public List<SupervisedProcess> all() {
    return List.of(centre, agent, kiosk);
  }

  /** Ends all three: the app first, the centre last. */
  @Override
  public void close() {
    all().forEach(SupervisedProcess::stop);
    all().reversed().forEach(SupervisedProcess::close);
  }
}
