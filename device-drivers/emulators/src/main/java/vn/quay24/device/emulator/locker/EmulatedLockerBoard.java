package vn.quay24.device.emulator.locker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import vn.quay24.device.emulator.link.EmulatedLine;

/**
 * KERONG CU16 boards on one RS-485 line, with the doors that hang on them. Frames that are not
 * exactly right are not obeyed. Doors are named by board (0 to 15) and lock (1 to 16).
 */
public final class EmulatedLockerBoard extends EmulatedLine {
  private static final int LOCKS = 16;
  private static final int STATUS = 0x30;
  private static final int UNLOCK = 0x31;

  private final List<Latch[]> boards = new ArrayList<>();
  private final Map<Integer, Boolean> silent = new TreeMap<>();
  private final List<Consumer<Door>> watchers = new ArrayList<>();
  private final boolean closedBit;
  private Cu16Frames frames = new Cu16Frames();

  /** Mechanics of one door, under the emulator's lock. */
  private static final class Latch {
    boolean open;
    boolean jammed;
    boolean occupied;
    int pulses;
  }

  /** Boards whose status bit is 1 for a closed door. */
  public EmulatedLockerBoard(int boards) {
    this(boards, true);
  }

  public EmulatedLockerBoard(int boards, boolean closedBit) {
    this.closedBit = closedBit;
    for (int board = 0; board < boards; board++) {
      Latch[] latches = new Latch[LOCKS];
      for (int lock = 0; lock < LOCKS; lock++) {
        latches[lock] = new Latch();
      }
      this.boards.add(latches);
    }
  }

  /** Pushes a door shut; a closed one stays closed. */
  public void close(int board, int lock) {
    change(board, lock, latch -> latch.open = false);
  }

  /** Pulls a door open by force, without a pulse. */
  public void forceOpen(int board, int lock) {
    change(board, lock, latch -> latch.open = true);
  }

  /** Wedges a door, so that a pulse does not open it, or frees it. */
  public void jam(int board, int lock, boolean jammed) {
    change(board, lock, latch -> latch.jammed = jammed);
  }

  /** Lays something inside, or takes it out. */
  public void occupy(int board, int lock, boolean occupied) {
    change(board, lock, latch -> latch.occupied = occupied);
  }

  /** Makes one board deaf and mute, or wakes it. */
  public synchronized void silence(int board, boolean silent) {
    this.silent.put(board, silent);
  }

  public synchronized Door door(int board, int lock) {
    Latch latch = boards.get(board)[lock - 1];
    return new Door(board, lock, latch.open, latch.jammed, latch.occupied, latch.pulses);
  }

  /** All doors, board by board. */
  public synchronized List<Door> doors() {
    List<Door> doors = new ArrayList<>();
    for (int board = 0; board < boards.size(); board++) {
      for (int lock = 1; lock <= LOCKS; lock++) {
        doors.add(door(board, lock));
      }
    }
    return doors;
  }

  /** Calls the listener after every change of a door. */
  public synchronized void onDoor(Consumer<Door> watcher) {
    watchers.add(watcher);
  }

  private void change(int board, int lock, Consumer<Latch> change) {
    act(
        () -> {
          change.accept(boards.get(board)[lock - 1]);
          tellOf(board, lock);
        });
  }

  private void tellOf(int board, int lock) {
    Door after = door(board, lock);
    watchers.forEach(watcher -> tell(() -> watcher.accept(after)));
  }

  @Override
  protected void connected(boolean driverThere) {
    frames = new Cu16Frames();
  }

  @Override
  protected void received(byte[] bytes) {
    for (Cu16Frames.Order order : frames.accept(bytes)) {
      if (order.board() < boards.size() && !silent.getOrDefault(order.board(), false)) {
        obey(order);
      }
    }
  }

  private void obey(Cu16Frames.Order order) {
    switch (order.command()) {
      case STATUS -> send(Cu16Frames.status(order.board(), hooks(order), sensors(order)));
      case UNLOCK -> {
        Latch latch = boards.get(order.board())[order.lock() - 1];
        latch.pulses++;
        latch.open = latch.open || !latch.jammed;
        tellOf(order.board(), order.lock());
      }
      default -> {
        // timing and batch commands exist; these boards have none of them wired
      }
    }
  }

  private int hooks(Cu16Frames.Order order) {
    return bits(order, latch -> latch.open != closedBit);
  }

  private int sensors(Cu16Frames.Order order) {
    return bits(order, latch -> latch.occupied);
  }

  private int bits(Cu16Frames.Order order, Predicate<Latch> set) {
    Latch[] latches = boards.get(order.board());
    int bits = 0;
    for (int lock = 0; lock < LOCKS; lock++) {
      bits |= set.test(latches[lock]) ? 1 << lock : 0;
    }
    return bits;
  }
}
