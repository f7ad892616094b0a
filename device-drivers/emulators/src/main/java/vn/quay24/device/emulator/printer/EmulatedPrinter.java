package vn.quay24.device.emulator.printer;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.quay24.device.emulator.link.EmulatedLine;

/**
 * A receipt printer with a cutter and a status back-channel. It carries out ESC/POS as Epson's TM
 * printers do: real-time requests at once, all else in order and only while it is online; what
 * comes while it is offline waits in its buffer. Its verbs are what hands do.
 */
public final class EmulatedPrinter extends EmulatedLine {
  private static final int BUFFER = 1 << 20;
  private static final int SLIPS_KEPT = 50;
  private static final byte[] CLEAR_RESPONSE = {0x37, 0x25, 0};
  private static final String MODEL = "_Quay24 printer\0";

  private final int widthBytes;
  private final Paper paper;
  private final RealTime realTime = new RealTime();
  private final EscPosParser parser;
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
  private final Deque<byte[]> rows = new ArrayDeque<>(); // of the picture being printed
  private final Deque<BufferedImage> slips = new ArrayDeque<>();
  private final List<String> mistakes = new ArrayList<>();
  private final List<Consumer<BufferedImage>> slipWatchers = new ArrayList<>();
  private final TextLine text = new TextLine();
  private boolean coverOpen;
  private boolean cutterBlocked;
  private boolean cutterError;
  private boolean hot;
  private boolean mute;
  private final QrSymbol code = new QrSymbol();
  private int align;
  private int autoStatus;
  private long received;
  private boolean mutesAtCut;

  /**
   * A printer with a full roll.
   *
   * @param widthDots 576 for 80 mm paper, 384 for 58 mm
   */
  public EmulatedPrinter(int widthDots) {
    this.widthBytes = widthDots / 8;
    this.paper = new Paper(widthBytes);
    this.parser = new EscPosParser(widthBytes);
  }

  public EmulatedPrinter() {
    this(576);
  }

  /** Takes the roll out. */
  public void removePaper() {
    change(() -> paper.shorten(0));
  }

  /** Puts a new roll in. */
  public void loadPaper() {
    change(paper::load);
  }

  /** Lets the near-end sensor see the core of the roll. */
  public void nearEnd() {
    paperLeft(1_000 * 8);
  }

  /** Leaves so many rows (1/8 mm) on the roll. */
  public void paperLeft(int rowsLeft) {
    change(() -> paper.shorten(rowsLeft));
  }

  public void openCover() {
    change(() -> coverOpen = true);
  }

  public void closeCover() {
    change(() -> coverOpen = false);
  }

  /** Puts something between the blades: the next cut fails. */
  public void jamCutter() {
    change(() -> cutterBlocked = true);
  }

  /** Takes it out again; the printer waits for the driver's word to go on. */
  public void freeCutter() {
    change(() -> cutterBlocked = false);
  }

  /** Lets the print head grow too hot: the printer stops, and goes on when it has cooled down. */
  public void heat() {
    change(() -> hot = true);
  }

  public void cool() {
    change(() -> hot = false);
  }

  /** Cuts the printer's answers off (true), as a cable without a back-channel does. */
  public synchronized void mute(boolean muted) {
    mute = muted;
    mutesAtCut = false;
  }

  /**
   * Cuts the printer's answers off when the next slip is cut: it comes out, and is not reported.
   */
  public synchronized void muteAtCut() {
    mutesAtCut = true;
  }

  /** Pulls cable and power; the buffer is lost. */
  @Override
  public void unplug() {
    act(this::forget);
    super.unplug();
  }

  /** How many bytes have come, in all. */
  public synchronized long received() {
    return received;
  }

  /** The slips that were cut, oldest first, at most fifty; 1 bit a dot, 203 dpi. */
  public synchronized List<BufferedImage> slips() {
    return List.copyOf(slips);
  }

  /** What is printed and hangs out uncut. */
  public synchronized Optional<BufferedImage> uncut() {
    return paper.uncut();
  }

  /** Bytes that are in no manual, in hexadecimal, oldest first. */
  public synchronized List<String> mistakes() {
    return List.copyOf(mistakes);
  }

  public synchronized PrinterState state() {
    return new PrinterState(
        plugged(),
        coverOpen,
        paper.out(),
        paper.nearEnd(),
        cutterBlocked,
        cutterError,
        hot,
        mute,
        mutesAtCut && !mute);
  }

  /** Calls the listener with every slip that is cut. */
  public synchronized void onSlip(Consumer<BufferedImage> watcher) {
    slipWatchers.add(watcher);
  }

  @Override
  protected void connected(boolean driverThere) {
    autoStatus = 0;
    forget(); // a half-sent job dies with its connection
  }

  @Override
  protected void received(byte[] bytes) {
    received += bytes.length;
    for (byte next : bytes) {
      if (buffer.size() < BUFFER) {
        buffer.write(next);
      }
      realTime.accept(next & 0xFF).ifPresent(this::atOnce);
    }
    work();
  }

  private void atOnce(RealTime.Request request) {
    switch (request) {
      case RealTime.Status(int what) -> say(state().realTime(what));
      case RealTime.Clear _ -> {
        forget();
        say(CLEAR_RESPONSE);
      }
      case RealTime.Recover(int how) -> {
        if (cutterError && !cutterBlocked) {
          cutterError = false;
          if (how == 2) {
            forget();
          }
          changed();
        }
      }
    }
  }

  /** A hand changes something; the printer says so if asked to, and goes on if it now can. */
  private void change(Runnable hand) {
    act(
        () -> {
          hand.run();
          changed();
          work();
        });
  }

  private void changed() {
    if (autoStatus != 0) {
      say(state().automatic());
    }
  }

  private void say(byte... answer) {
    if (!mute) {
      send(answer);
    }
  }

  private void forget() {
    buffer.reset();
    parser.clear();
    rows.clear();
    text.clear();
  }

  private void work() {
    parser.accept(buffer.toByteArray());
    buffer.reset();
    while (state().online() && printRows()) {
      Optional<PrinterCommand> next = parser.next();
      if (next.isEmpty()) {
        return;
      }
      carryOut(next.get());
    }
  }

  /** Prints what waits of a picture; false when the paper ended with it or under it. */
  private boolean printRows() {
    while (!rows.isEmpty()) {
      paper.print(rows.remove());
      if (paper.out()) {
        changed();
        return false;
      }
    }
    return true;
  }

  private void carryOut(PrinterCommand command) {
    switch (command) {
      case PrinterCommand.Raster raster -> queue(raster);
      case PrinterCommand.Text(var characters) -> text.add(characters);
      case PrinterCommand.Feed(int dots) -> {
        rows.addAll(text.rows(widthBytes));
        for (int i = 0; i < dots; i++) {
          rows.add(new byte[0]);
        }
      }
      case PrinterCommand.Cut cut -> cut(cut);
      case PrinterCommand.AutoStatus(int mask) -> {
        autoStatus = mask;
        changed();
      }
      case PrinterCommand.Report(int what) -> say(what == 1 ? state().paper() : 0);
      case PrinterCommand.Identify _ -> say(MODEL.getBytes(StandardCharsets.US_ASCII));
      case PrinterCommand.Unknown(String bytes) -> mistakes.add(bytes);
      case PrinterCommand.Align(int where) -> align = where;
      case PrinterCommand.QrModule(int dots) -> code.module(dots);
      case PrinterCommand.QrCorrection(int level) -> code.correction(level);
      case PrinterCommand.QrStore(var data) -> code.store(data);
      case PrinterCommand.QrPrint _ -> rows.addAll(code.rows(widthBytes, align));
      case PrinterCommand.Initialise _ -> {
        text.clear();
        code.reset();
        align = 0;
      }
      case PrinterCommand.Setting _ -> {
        // leaves no trace on this paper
      }
    }
  }

  private void queue(PrinterCommand.Raster raster) {
    for (byte[] printed : raster.printed()) {
      byte[] row = new byte[widthBytes];
      int width = Math.min(printed.length, widthBytes);
      int left = (widthBytes - width) * align / 2; // whole bytes are near enough for this paper
      System.arraycopy(printed, 0, row, left, width);
      rows.add(row);
    }
  }

  private void cut(PrinterCommand.Cut cut) {
    if (cutterBlocked) {
      cutterError = true;
      changed();
      return;
    }
    if (cut.feedFirst()) {
      paper.feed(Paper.HEAD_TO_CUTTER + cut.feed());
    }
    paper.cut().ifPresent(this::keep);
    mute |= mutesAtCut;
  }

  private void keep(BufferedImage slip) {
    slips.add(slip);
    if (slips.size() > SLIPS_KEPT) {
      slips.remove();
    }
    slipWatchers.forEach(watcher -> tell(() -> watcher.accept(slip)));
  }
}
