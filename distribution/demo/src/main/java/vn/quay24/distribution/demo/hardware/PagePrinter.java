package vn.quay24.distribution.demo.hardware;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.quay24.device.emulator.printer.EmulatedDocumentPrinter;

/** The page printer with its paper, and what came out of it. Thread-safe. */
public final class PagePrinter implements AutoCloseable {
  private static final int ANY_PORT = 0;

  private final EmulatedDocumentPrinter printer;
  private final Runnable changed;
  private volatile boolean mute;
  private volatile boolean slow;

  public PagePrinter(Runnable changed) throws IOException {
    this.printer = EmulatedDocumentPrinter.start(ANY_PORT);
    this.changed = changed;
    printer.onPrinted(changed);
  }

  /**
   * What can be seen.
   *
   * @param slow a document is begun and does not come to its end
   * @param begun how many documents it began, also those that never came out
   * @param documents numbers of those that can still be looked at, oldest first
   */
  public record View(
      boolean plugged,
      boolean coverOpen,
      boolean paperOut,
      boolean fewSheets,
      boolean jammed,
      boolean mute,
      boolean slow,
      int begun,
      List<Integer> documents) {}

  /** As the device file names it. */
  public String link() {
    return printer.link();
  }

  public View view() {
    EmulatedDocumentPrinter.State state = printer.state();
    int kept = Math.min(state.documents(), EmulatedDocumentPrinter.DOCUMENTS_KEPT);
    return new View(
        state.plugged(),
        state.coverOpen(),
        state.paperOut(),
        state.fewSheets(),
        state.jammed(),
        mute,
        slow,
        state.begun(),
        IntStream.rangeClosed(state.documents() - kept + 1, state.documents()).boxed().toList());
  }

  /**
   * A document as it was sent, PDF.
   *
   * @param number from 1, in the order in which they came out
   */
  public Optional<byte[]> pdf(int number) {
    return printer.document(number);
  }

  /** Takes the paper out, or puts some in. */
  public void paper(boolean loaded) {
    act(loaded ? printer::loadPaper : printer::removePaper);
  }

  /** Leaves a few sheets. */
  public void fewSheets() {
    act(printer::fewSheets);
  }

  public void cover(boolean open) {
    act(open ? printer::openCover : printer::closeCover);
  }

  public void jam(boolean jammed) {
    act(jammed ? printer::jamPaper : printer::freePaper);
  }

  /** Takes jobs and loses its answer on the way, or answers again. */
  public void mute(boolean losesAnswers) {
    mute = losesAnswers;
    act(() -> printer.mute(losesAnswers));
  }

  /** Begins documents and does not end them, or goes on with them. */
  public void slow(boolean dawdles) {
    slow = dawdles;
    act(() -> printer.slow(dawdles));
  }

  public void plug(boolean plugged) {
    act(plugged ? printer::plug : printer::unplug);
  }

  private void act(Runnable hand) {
    hand.run();
    changed.run();
  }

  @Override
  public void close() {
    printer.close();
  }
}
