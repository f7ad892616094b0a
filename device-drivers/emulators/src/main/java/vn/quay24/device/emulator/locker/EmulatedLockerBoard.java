package vn.quay24.device.emulator.locker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.quay24.device.emulator.link.EmulatedLine;

/**
 * Locker boards on one line, with the doors that hang on them. Frames that are not exactly right
 * are not obeyed. Doors are named by board, as the family numbers them, and lock, from 1.
 */
public final class EmulatedLockerBoard extends EmulatedLine {
  private final BoardSpeech speech;
  private final Latches latches;
  private final List<Consumer<Door>> watchers = new ArrayList<>();
  private boolean echo;
  private boolean late;
  private boolean unasked;
  private Duration slowness = Duration.ZERO;
  private List<byte[]> held = List.of(); // answers of a board that is late

  /** KERONG CU16 boards whose status bit is 1 for a closed door. */
  public EmulatedLockerBoard(int boards) {
    this(BoardFamily.KERONG_CU16, boards);
  }

  public EmulatedLockerBoard(BoardFamily family, int boards) {
    this(family, boards, family.closedBit());
  }

  /**
   * Boards wired in one way or the other.
   *
   * @param closedBit what a contact says of a closed door
   */
  public EmulatedLockerBoard(BoardFamily family, int boards, boolean closedBit) {
    this(family, new Latches.Cabinet(family.firstBoard(), boards, family.locks()), closedBit);
  }

  private EmulatedLockerBoard(BoardFamily family, Latches.Cabinet cabinet, boolean closedBit) {
    this.speech = family.speech();
    this.latches = new Latches(cabinet, closedBit, this::changed);
  }

  /** One board with fewer locks than its family usually has. */
  public static EmulatedLockerBoard small(BoardFamily family, int locks) {
    return new EmulatedLockerBoard(
        family, new Latches.Cabinet(family.firstBoard(), 1, locks), family.closedBit());
  }

  /** Pushes a door shut; a closed one stays closed. */
  public void close(int board, int lock) {
    act(() -> latches.setOpen(board, lock, false));
  }

  /** Pulls a door open by force, without a pulse. */
  public void forceOpen(int board, int lock) {
    act(() -> latches.setOpen(board, lock, true));
  }

  /** Wedges a door, so that a pulse does not open it, or frees it. */
  public void jam(int board, int lock, boolean jammed) {
    act(() -> latches.jam(board, lock, jammed));
  }

  /** Makes a contact say closed whatever its door does, or frees it. */
  public void stickContact(int board, int lock, boolean stuck) {
    act(() -> latches.stickContact(board, lock, stuck));
  }

  /** Lays something inside, or takes it out. */
  public void occupy(int board, int lock, boolean occupied) {
    act(() -> latches.occupy(board, lock, occupied));
  }

  /** Makes one board deaf and mute, or wakes it. */
  public synchronized void silence(int board, boolean silent) {
    latches.silence(board, silent);
  }

  /** The line gives back what the driver sends, as some adapters of RS-485 do. */
  public synchronized void echo(boolean echo) {
    this.echo = echo;
  }

  /** Each answer comes only when the next order does: too late, and looking like its answer. */
  public synchronized void late(boolean late) {
    this.late = late;
    held = List.of();
  }

  /** Boards think so long before they answer. */
  public synchronized void slow(Duration slowness) {
    this.slowness = slowness;
  }

  /** Boards tell every change of a door by themselves, where their family has words for it. */
  public synchronized void tellsUnasked(boolean unasked) {
    this.unasked = unasked;
  }

  /** Modbus boards on TCP answer in the name of this unit whichever was asked. */
  public synchronized void answersAs(int unit) {
    speech.answersAs(unit);
  }

  /** Power goes and comes back: no coil is on. The line stays open. */
  public void reset() {
    act(latches::currentOff);
  }

  /** Puts bytes on the line that nobody sent. */
  public synchronized void disturb(byte... bytes) {
    send(bytes);
  }

  public synchronized Door door(int board, int lock) {
    return latches.door(board, lock);
  }

  /** All doors, board by board. */
  public synchronized List<Door> doors() {
    return latches.doors();
  }

  /** Calls the listener after every change of a door. */
  public synchronized void onDoor(Consumer<Door> watcher) {
    watchers.add(watcher);
  }

  private void changed(Door door) {
    if (unasked && latches.hears(door.board())) {
      boolean contact = latches.contact(door.board(), door.lock());
      send(speech.change(door.board(), door.lock(), contact));
    }
    watchers.forEach(watcher -> tell(() -> watcher.accept(door)));
  }

  @Override
  protected void connected(boolean driverThere) {
    speech.forget();
    held = List.of();
  }

  @Override
  protected void received(byte[] bytes) {
    if (echo) {
      send(bytes);
    }
    List<byte[]> answers = speech.hear(bytes, latches);
    if (!slowness.isZero()) {
      answers.forEach(this::sendLater);
    } else if (!late) {
      answers.forEach(this::send);
    } else if (!answers.isEmpty()) {
      held.forEach(this::send);
      held = answers;
    }
  }

  private void sendLater(byte[] answer) {
    Duration wait = slowness;
    Thread.ofVirtual()
        .name("slow-board")
        .start(
            () -> {
              try {
                Thread.sleep(wait);
                act(() -> send(answer));
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }
}
