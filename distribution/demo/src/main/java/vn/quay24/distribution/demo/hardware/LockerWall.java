package vn.quay24.distribution.demo.hardware;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.quay24.device.emulator.link.LinkServer;
import vn.quay24.device.emulator.locker.Door;
import vn.quay24.device.emulator.locker.EmulatedLockerBoard;

/** Twelve compartments on one board, and what lies in them. Thread-safe. */
public final class LockerWall implements AutoCloseable {
  /** Compartments, numbered from one. */
  public static final int COMPARTMENTS = 12;

  private static final int BOARD = 0;

  private final EmulatedLockerBoard board = new EmulatedLockerBoard(1);
  private final LinkServer server;
  private final Runnable changed;
  private volatile boolean silent;
  private final Map<Integer, String> items = new HashMap<>(); // guarded by this

  public LockerWall(Path socket, Runnable changed) throws IOException {
    this.server = LinkServer.start(board, "locker", UnixDomainSocketAddress.of(socket));
    this.changed = changed;
    board.onDoor(_ -> changed.run());
  }

  /** What can be seen. */
  public record View(boolean plugged, boolean silent, List<Compartment> doors) {}

  /**
   * One compartment.
   *
   * @param item what lies inside, as a person would name it
   */
  public record Compartment(int number, boolean open, boolean jammed, Optional<String> item) {}

  public View view() {
    return new View(
        board.plugged(),
        silent,
        IntStream.rangeClosed(1, COMPARTMENTS).mapToObj(this::compartment).toList());
  }

  private synchronized Compartment compartment(int number) {
    Door door = board.door(BOARD, number);
    return new Compartment(
        number, door.open(), door.jammed(), Optional.ofNullable(items.get(number)));
  }

  /** Pushes a door shut. */
  public void close(int number) {
    board.close(BOARD, number);
  }

  /** Tears a door open without the kiosk's leave. */
  public void force(int number) {
    board.forceOpen(BOARD, number);
  }

  /** Makes the board deaf and mute while its line is whole, or wakes it. */
  public void silence(boolean nowSilent) {
    silent = nowSilent;
    board.silence(BOARD, nowSilent);
    changed.run();
  }

  /** Wedges a door, or frees it. */
  public void jam(int number, boolean jammed) {
    board.jam(BOARD, number, jammed);
  }

  /** Lays something into an open compartment; returns whether the door was open. */
  public boolean put(int number, String item) {
    synchronized (this) {
      if (!board.door(BOARD, number).open()) {
        return false;
      }
      items.put(number, item);
    }
    board.occupy(BOARD, number, true);
    return true;
  }

  /** Takes out what lies in an open compartment. */
  public Optional<String> take(int number) {
    Optional<String> taken;
    synchronized (this) {
      if (!board.door(BOARD, number).open()) {
        return Optional.empty();
      }
      taken = Optional.ofNullable(items.remove(number));
    }
    board.occupy(BOARD, number, false);
    return taken;
  }

  public void plug(boolean plugged) {
    if (plugged) {
      board.plug();
    } else {
      board.unplug();
    }
    changed.run();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
