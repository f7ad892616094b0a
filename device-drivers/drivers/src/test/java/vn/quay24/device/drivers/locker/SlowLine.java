package vn.quay24.device.drivers.locker;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import vn.quay24.device.link.ByteLink;

/** A line with a board that takes its time: each frame is answered with the next answer, later. */
final class SlowLine implements ByteLink {
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final Deque<Coming> coming = new ArrayDeque<>();
  private final List<String> written = new ArrayList<>();
  private final List<Long> times = new ArrayList<>();

  private record Answer(Duration after, String hex) {}

  private record Coming(long due, byte[] bytes) {}

  /** The next frames are answered so, each so long after it was written. */
  void answers(Duration after, String... hex) {
    for (String each : hex) {
      answers.add(new Answer(after, each));
    }
  }

  List<String> written() {
    return List.copyOf(written);
  }

  Duration between(int earlier, int later) {
    return Duration.ofNanos(times.get(later) - times.get(earlier));
  }

  @Override
  public void write(byte[] bytes) {
    long now = System.nanoTime();
    written.add(HexFormat.of().formatHex(bytes));
    times.add(now);
    Answer answer = answers.poll();
    if (answer != null) {
      coming.add(new Coming(now + answer.after().toNanos(), HexFormat.of().parseHex(answer.hex())));
    }
  }

  @Override
  public byte[] read(int max, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    Coming next = coming.peek();
    boolean inTime = next != null && next.due() - end <= 0;
    long until = inTime && next != null ? next.due() : end;
    for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    return inTime ? coming.remove().bytes() : new byte[0];
  }

  @Override
  public void close() {
    // holds nothing
  }
}
