package vn.quay24.device.emulator.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import vn.quay24.device.DeviceException;
import vn.quay24.device.code.CodeReader;

/** What every code reader must do. */
public abstract class CodeReaderContract extends DeviceContract {
  protected static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Duration SHORT = Duration.ofMillis(300);

  /** A reader and the hand that holds codes to it. */
  public interface Bench extends Pluggable {
    CodeReader reader();

    void show(String code);
  }

  @Override
  protected abstract Bench bench();

  /** Returns when a call of {@code next} that runs on another thread is listening. */
  protected abstract void awaitListening() throws InterruptedException;

  @Override
  protected final CodeReader device() {
    return bench().reader();
  }

  @Override
  protected final void use() throws DeviceException, InterruptedException {
    device().next(SHORT);
  }

  /** What the reader passes on when something is held to it during the call. */
  protected final Optional<String> readWhile(Runnable hand)
      throws InterruptedException, ExecutionException {
    FutureTask<Optional<String>> reading = new FutureTask<>(() -> device().next(LIMIT));
    Thread.ofPlatform().name("reading").start(reading);
    awaitListening();
    hand.run();
    return reading.get();
  }

  /** Waits until a code that was shown is on the driver's side of the line. */
  protected void awaitArrival() throws InterruptedException {
    // at once, where the line lies in memory
  }

  @Test
  void passesOnWhatIsShown() throws InterruptedException, ExecutionException {
    String code = "999190000123||Trần Văn Mẫu|01011990|Nam|Thôn Đông, xã Mẫu|01012022";

    assertEquals(Optional.of(code), readWhile(() -> bench().show(code)));
  }

  @Test
  void whatWasShownBeforeIsForgotten() throws InterruptedException, ExecutionException {
    StatusWatch.awaitOnline(device());
    bench().show("shown to nobody");
    awaitArrival();

    assertEquals(Optional.of("asked for"), readWhile(() -> bench().show("asked for")));
  }

  @Test
  void nothingShownIsNoFault() throws InterruptedException, DeviceException {
    assertEquals(Optional.empty(), device().next(SHORT));
  }

  @Test
  void aCodeTooLongIsDropped() throws InterruptedException, ExecutionException {
    Optional<String> read =
        readWhile(
            () -> {
              bench().show("x".repeat(CodeReader.MAX_LENGTH + 1));
              bench().show("y".repeat(CodeReader.MAX_LENGTH));
            });

    assertEquals(Optional.of("y".repeat(CodeReader.MAX_LENGTH)), read);
  }
}
