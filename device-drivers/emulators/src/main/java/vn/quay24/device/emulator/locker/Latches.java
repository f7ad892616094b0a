package vn.quay24.device.emulator.locker;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Boards of locks with a door at each, whatever the boards speak. Not thread-safe: it lives under
 * its emulator's lock.
 */
final class Latches {
  private final SortedMap<Integer, Board> boards = new TreeMap<>();
  private final int locks;
  private final boolean closedBit;
  private final Consumer<Door> changed;

  /** Mechanics of one door. */
  private static final class Latch {
    private boolean open;
    private boolean jammed;
    private boolean stuckContact;
    private boolean occupied;
    private boolean energised;
    private int pulses;
  }

  private static final class Board {
    private final List<Latch> latches = new ArrayList<>();
    private boolean silent;
  }

  /**
   * Closed doors.
   *
   * @param closedBit what a contact says of a closed door
   * @param changed told after every change of a door
   */
  Latches(Cabinet cabinet, boolean closedBit, Consumer<Door> changed) {
    this.locks = cabinet.locks();
    this.closedBit = closedBit;
    this.changed = changed;
    for (int number = 0; number < cabinet.boards(); number++) {
      Board board = new Board();
      for (int lock = 0; lock < locks; lock++) {
        board.latches.add(new Latch());
      }
      boards.put(cabinet.first() + number, board);
    }
  }

  /**
   * How many boards there are.
   *
   * @param first number of a board
   * @param locks of each board
   */
  record Cabinet(int first, int boards, int locks) {}

  int locks() {
    return locks;
  }

  /** Whether such a board is on the line, and hears. */
  boolean hears(int board) {
    Board there = boards.get(board);
    return there != null && !there.silent;
  }

  boolean has(int board, int lock) {
    return boards.containsKey(board) && lock >= 1 && lock <= locks;
  }

  void silence(int board, boolean silent) {
    at(board).silent = silent;
  }

  /** What the contact says. */
  boolean contact(int board, int lock) {
    Latch latch = latch(board, lock);
    boolean seemsOpen = latch.open && !latch.stuckContact;
    return seemsOpen != closedBit;
  }

  boolean occupied(int board, int lock) {
    return latch(board, lock).occupied;
  }

  boolean energised(int board, int lock) {
    return latch(board, lock).energised;
  }

  /** A pulse of the board's own length. */
  void pulse(int board, int lock) {
    energise(board, lock, true);
    latch(board, lock).energised = false;
  }

  /** Current on, which is felt once, or off. */
  void energise(int board, int lock, boolean on) {
    Latch latch = latch(board, lock);
    boolean rises = on && !latch.energised;
    latch.energised = on;
    if (rises) {
      latch.pulses++;
      latch.open = latch.open || !latch.jammed;
      tell(board, lock);
    }
  }

  /** Takes the current from every lock. */
  void currentOff() {
    boards.values().forEach(board -> board.latches.forEach(latch -> latch.energised = false));
  }

  void setOpen(int board, int lock, boolean open) {
    latch(board, lock).open = open;
    tell(board, lock);
  }

  void jam(int board, int lock, boolean jammed) {
    latch(board, lock).jammed = jammed;
    tell(board, lock);
  }

  void stickContact(int board, int lock, boolean stuck) {
    latch(board, lock).stuckContact = stuck;
  }

  void occupy(int board, int lock, boolean occupied) {
    latch(board, lock).occupied = occupied;
    tell(board, lock);
  }

  Door door(int board, int lock) {
    Latch latch = latch(board, lock);
    return new Door(
        board, lock, latch.open, latch.jammed, latch.occupied, latch.pulses, latch.energised);
  }

  List<Door> doors() {
    List<Door> doors = new ArrayList<>();
    for (int board : boards.keySet()) {
      for (int lock = 1; lock <= locks; lock++) {
        doors.add(door(board, lock));
      }
    }
    return doors;
  }

  private void tell(int board, int lock) {
    changed.accept(door(board, lock));
  }

  private Latch latch(int board, int lock) {
    return at(board).latches.get(lock - 1);
  }

  private Board at(int board) {
    Board there = boards.get(board);
    if (there == null) {
      throw new IllegalArgumentException("no board " + board + "; there are " + boards.keySet());
    }
    return there;
  }
}
