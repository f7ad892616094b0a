package vn.quay24.distribution.demo.hardware;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import vn.quay24.device.emulator.link.LinkServer;
import vn.quay24.device.emulator.printer.EmulatedPrinter;
import vn.quay24.device.emulator.printer.PrinterState;
import vn.quay24.distribution.demo.phone.QrReader;

/** The receipt printer with its paper, and the slips that were torn off. Thread-safe. */
public final class SlipPrinter implements AutoCloseable {
  private static final int KEPT = 50;

  private final EmulatedPrinter printer = new EmulatedPrinter();
  private final LinkServer server;
  private final InstantSource clock;
  private final Runnable changed;
  private final List<Printed> slips = new ArrayList<>(); // guarded by this
  private int number; // guarded by this

  public SlipPrinter(Path socket, InstantSource clock, Runnable changed) throws IOException {
    this.server = LinkServer.start(printer, "printer", UnixDomainSocketAddress.of(socket));
    this.clock = clock;
    this.changed = changed;
    printer.onSlip(this::keep);
  }

  private record Printed(Slip slip, BufferedImage image, Optional<String> code) {}

  /**
   * A slip that came out.
   *
   * @param torn in somebody's hand; until then it hangs in the mouth of the printer
   * @param hasCode a QR code is on it
   */
  public record Slip(int number, int height, boolean torn, boolean hasCode, Instant at) {
    private Slip tornOff() {
      return new Slip(number, height, true, hasCode, at);
    }
  }

  /**
   * What can be seen.
   *
   * @param falterNext it answers nothing once the next slip is out
   */
  public record View(
      boolean plugged,
      boolean coverOpen,
      boolean paperOut,
      boolean paperNearEnd,
      boolean cutterBlocked,
      boolean mute,
      boolean falterNext,
      List<Slip> slips) {}

  public synchronized View view() {
    PrinterState state = printer.state();
    return new View(
        state.plugged(),
        state.coverOpen(),
        state.paperOut(),
        state.paperNearEnd(),
        state.cutterBlocked(),
        state.mute(),
        state.mutesAtCut(),
        slips.stream().map(Printed::slip).toList());
  }

  private void keep(BufferedImage image) {
    Optional<String> code = QrReader.read(image);
    synchronized (this) {
      number++;
      Slip slip = new Slip(number, image.getHeight(), false, code.isPresent(), clock.instant());
      slips.add(new Printed(slip, image, code));
      if (slips.size() > KEPT) {
        slips.removeFirst();
      }
    }
    changed.run();
  }

  /** Tears off what hangs out. */
  public void tear() {
    synchronized (this) {
      slips.replaceAll(
          printed -> new Printed(printed.slip().tornOff(), printed.image(), printed.code()));
    }
    changed.run();
  }

  /** A slip as PNG, one pixel a dot. */
  public Optional<byte[]> png(int slip) {
    return find(slip).map(printed -> png(printed.image()));
  }

  /** The code printed on a slip. */
  public Optional<String> code(int slip) {
    return find(slip).flatMap(Printed::code);
  }

  private synchronized Optional<Printed> find(int wanted) {
    return slips.stream().filter(printed -> printed.slip().number() == wanted).findFirst();
  }

  private static byte[] png(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture can always be written to memory", e);
    }
    return bytes.toByteArray();
  }

  /** Takes the roll out, or puts a new one in. */
  public void paper(boolean loaded) {
    act(loaded ? printer::loadPaper : printer::removePaper);
  }

  /** Leaves little on the roll. */
  public void nearEnd() {
    act(printer::nearEnd);
  }

  public void cover(boolean open) {
    act(open ? printer::openCover : printer::closeCover);
  }

  /** Cuts the printer's answers off. */
  public void mute(boolean mute) {
    act(() -> printer.mute(mute));
  }

  /** Cuts the printer's answers off for good once the next slip is out. */
  public void falter() {
    act(printer::muteAtCut);
  }

  public void cutter(boolean blocked) {
    act(blocked ? printer::jamCutter : printer::freeCutter);
  }

  public void plug(boolean plugged) {
    act(plugged ? printer::plug : printer::unplug);
  }

  private void act(Runnable hand) {
    hand.run();
    changed.run();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
