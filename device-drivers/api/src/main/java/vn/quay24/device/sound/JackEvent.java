package vn.quay24.device.sound;

/** What happened at the jack or on the keys beside it. */
public sealed interface JackEvent {

  /** The plug was seen so. */
  record PlugSeen(Plug plug) implements JackEvent {}

  /** A volume key beside the jack was pressed; once, however long it is held. */
  record VolumeKey(Direction direction) implements JackEvent {}

  /** Which of the two. */
  enum Direction {
    UP,
    DOWN
  }
}
