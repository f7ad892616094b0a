package vn.quay24.kiosk.identify;

import java.time.Duration;
import java.util.Optional;
import vn.quay24.device.DeviceException;
import vn.quay24.device.code.CodeReader;
import vn.quay24.kiosk.runtime.Lane;
import vn.quay24.kiosk.runtime.Reply;
import vn.quay24.kiosk.visit.Report;

/** The code window, listening while a page asks for a code. */
public final class CodeWindow implements AutoCloseable {
  private static final Duration TURN = Duration.ofSeconds(5);

  private final CodeReader reader;
  private final Lane lane = new Lane("code-window");

  public CodeWindow(CodeReader reader) {
    this.reader = reader;
  }

  /**
   * Reports every code that is shown until {@link #stop}. A failing window is silent: digits can be
   * typed.
   */
  public void listen(Reply reply) {
    lane.start(
        wanted -> {
          CodeShowing showing = new CodeShowing();
          while (wanted.getAsBoolean()) {
            Optional<String> code = next();
            if (code.isPresent()
                && showing.begins(code.get(), System.nanoTime())
                && wanted.getAsBoolean()) {
              reply.tell(new Report.CodeSeen(PrintedCodes.read(code.get())));
            }
          }
        });
  }

  private Optional<String> next() throws InterruptedException {
    try {
      return reader.next(TURN);
    } catch (DeviceException _) {
      // Its status already says so; it comes back by itself.
      Thread.sleep(Duration.ofSeconds(1));
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
