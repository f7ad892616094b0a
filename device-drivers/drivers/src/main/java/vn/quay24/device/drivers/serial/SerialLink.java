package vn.quay24.device.drivers.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import vn.quay24.device.DeviceFault.Withheld;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.drivers.supervise.RefusedException;
import vn.quay24.device.link.ByteLink;
import vn.quay24.device.link.LinkClosedException;
import vn.quay24.device.link.LinkTimeoutException;

/**
 * A serial line through jSerialComm 2.11. Only return values count: the library's {@code isOpen()}
 * stays true after a hang-up, its error code is set by harmless calls and means something only
 * after an opening that failed, and its disconnect event fires without end, so no listener is ever
 * registered. A read of -1 and a write of 0 mean that the line is gone.
 */
public final class SerialLink implements ByteLink {
  private static final System.Logger LOG = System.getLogger(SerialLink.class.getName());
  private static final int SLICE_MILLIS = 100; // the tty's own clock ticks so (VTIME, termios(3))
  private static final int EAGAIN = 11; // locked by flock, as terminal programs do
  private static final int EBUSY = 16; // in exclusive mode (TIOCEXCL)
  private static final int PIECE = 512;
  private static final int QUEUED = 1_024; // a UART's buffer holds 4,096
  private static final Duration LET_GO = Duration.ofMillis(500);
  private static final long POLL_NANOS = 2_000_000;

  private final SerialPort port;
  private final LineLock lock;
  private final Duration writeLimit;
  private final ExecutorService writer;
  private volatile Future<Boolean> piece = CompletableFuture.completedFuture(true);

  private SerialLink(SerialPort port, LineLock lock, Duration writeLimit) {
    this.port = port;
    this.lock = lock;
    this.writeLimit = writeLimit;
    this.writer =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("serial-" + port.getSystemPortName()).factory());
  }

  /**
   * Opens a tty for this process alone.
   *
   * @throws RefusedException another owner or program has it, or this account may not open it
   */
  public static SerialLink open(Path path, LineSettings settings) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    if (!Files.isReadable(path) || !Files.isWritable(path)) {
      throw new RefusedException(
          "link", Withheld.Reason.FORBIDDEN, "this account may not read and write " + path);
    }
    NativeLibrary.load();
    LineLock lock = LineLock.take(path);
    boolean opened = false;
    try {
      SerialPort port = port(path, settings);
      opened = true;
      return new SerialLink(port, lock, settings.writeLimit());
    } finally {
      if (!opened) {
        lock.close();
      }
    }
  }

  private static SerialPort port(Path path, LineSettings settings) throws IOException {
    SerialPort port = known(path);
    port.setComPortParameters(settings.baud(), 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
    port.setFlowControl(settings.flow().mask());
    port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, SLICE_MILLIS, 0);
    if (!port.openPort()) {
      throw notOpened(path, port.getLastErrorCode());
    }
    return port;
  }

  private static IOException notOpened(Path path, int errno) {
    return switch (errno) {
      case EAGAIN, EBUSY ->
          new RefusedException("link", Withheld.Reason.BUSY, "another program uses " + path);
      default -> new IOException("cannot open " + path + " (errno " + errno + ")");
    };
  }

  /** The cable may have been pulled since the file was seen. */
  private static SerialPort known(Path path) throws NoSuchFileException {
    try {
      return SerialPort.getCommPort(path.toString());
    } catch (SerialPortInvalidPortException e) {
      NoSuchFileException gone = new NoSuchFileException(path.toString());
      gone.initCause(e);
      throw gone;
    }
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    for (int at = 0; at < bytes.length; at += PIECE) {
      awaitRoom();
      byte[] next = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + PIECE));
      begin(next);
      awaitPiece();
    }
  }

  private void begin(byte[] bytes) throws LinkClosedException {
    try {
      piece = writer.submit(() -> writeAll(bytes));
    } catch (RejectedExecutionException e) {
      throw new LinkClosedException("closed on this side");
    }
  }

  /** False when the line is gone. */
  private boolean writeAll(byte[] bytes) {
    for (int at = 0; at < bytes.length; ) {
      int written = port.writeBytes(bytes, bytes.length - at, at);
      if (written <= 0) {
        return false;
      }
      at += written;
    }
    return true;
  }

  /** A printer that is offline holds the line by flow control. */
  private void awaitRoom() throws IOException {
    awaitPiece();
    Deadline deadline = Deadline.in(writeLimit);
    while (port.bytesAwaitingWrite() > QUEUED) {
      if (deadline.passed()) {
        throw new LinkTimeoutException("the far side takes no bytes for " + writeLimit);
      }
      requireNotInterrupted();
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  /** Where the room in a tty cannot be asked for, as in a pseudo-terminal, the write blocks. */
  private void awaitPiece() throws IOException {
    try {
      if (!piece.get(writeLimit.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new LinkClosedException("the line took no byte");
      }
    } catch (TimeoutException e) {
      throw new LinkTimeoutException("the far side takes no bytes for " + writeLimit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      requireNotInterrupted();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  /** Also drops what came and was not yet read: the tty can only do both. */
  @Override
  public void dropUnsent() {
    port.flushIOBuffers();
  }

  @Override
  public byte[] read(int max, Duration limit) throws IOException {
    Deadline deadline = Deadline.in(limit);
    byte[] buffer = new byte[max];
    do {
      requireNotInterrupted();
      int waiting = port.bytesAvailable();
      if (waiting < 0) {
        throw new LinkClosedException("the line is gone");
      }
      if (waiting > 0 || !deadline.passed()) {
        int count = port.readBytes(buffer, waiting > 0 ? Math.min(waiting, max) : 1);
        if (count < 0) {
          throw new LinkClosedException("the line is gone");
        }
        if (count > 0) {
          return Arrays.copyOf(buffer, count);
        }
      }
    } while (!deadline.passed());
    return new byte[0];
  }

  private static void requireNotInterrupted() throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("interrupted while waiting for the line");
    }
  }

  @Override
  public void close() {
    letGo();
    port.closePort();
    writer.shutdownNow();
    try {
      lock.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "letting go of a line", e);
    }
  }

  /** A write that blocks would outlive the port. */
  private void letGo() {
    if (piece.isDone()) {
      return;
    }
    dropUnsent();
    boolean interrupted = Thread.interrupted();
    try {
      piece.get(LET_GO.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    } catch (ExecutionException | TimeoutException e) {
      LOG.log(Level.DEBUG, "a write outlives its line", e);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
