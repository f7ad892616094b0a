package vn.quay24.kiosk.screen.mirror;

import java.util.function.Consumer;

/**
 * A scene that can be watched and touched from outside. It never moves the machine's own pointer.
 * All operations may be called from any thread and return at once.
 */
public interface Mirror extends AutoCloseable {

  /** Frames a second at most. */
  int RATE = 20;

  /**
   * Shows the scene to one watcher, in place of an earlier one: the present picture at once, then
   * one frame after each change, at most {@link #RATE} a second. Equal frames are left out; a slow
   * watcher misses frames, never the latest.
   *
   * @param watcher called on the mirror's own thread
   */
  void watch(Consumer<Frame> watcher);

  /** Nobody watches any more; nothing is drawn for it. */
  void unwatch();

  /**
   * A finger or a pointer, as a mouse event with the primary button.
   *
   * @param x scene coordinates, pixels from the left
   * @param y scene coordinates, pixels from the top
   */
  void pointer(Pointer kind, double x, double y);

  /**
   * A key of the watcher's keyboard.
   *
   * @param text what the key writes; {@code \b} deletes, {@code \n} confirms
   */
  void key(String text);

  @Override
  void close();

  /** What the pointer did. */
  enum Pointer {
    DOWN,
    MOVE,
    UP
  }
}
