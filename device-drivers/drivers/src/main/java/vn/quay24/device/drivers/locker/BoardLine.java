package vn.quay24.device.drivers.locker;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.drivers.bus.Oddity;
import vn.quay24.device.drivers.bus.Speech;
import vn.quay24.device.drivers.locker.board.BoardProtocol;
import vn.quay24.device.drivers.locker.board.Heard;
import vn.quay24.device.drivers.locker.board.Inputs;
import vn.quay24.device.drivers.locker.board.Message;
import vn.quay24.device.drivers.locker.board.Pulse;
import vn.quay24.device.drivers.locker.board.Rest;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.link.ByteLink;
import vn.quay24.device.locker.LockAddress;

/**
 * The boards on one open line: questions that may be repeated, and pulses that never are. What is
 * known of the boards ends with the line. One owner thread at a time.
 */
final class BoardLine implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(BoardLine.class.getName());
  private static final int ATTEMPTS = 3;
  private static final Duration BUSY_PAUSE = Duration.ofMillis(50);

  private final ByteLink link;
  private final Speech.Terms terms;
  private final Speech speech;
  private final Bank bank;
  private final Map<Integer, DeviceFault> troubles = new TreeMap<>(); // by board
  private final Set<Integer> atRest = new HashSet<>();
  private volatile @Nullable Message due; // what ends the pulse that is under way

  /**
   * What hangs on the line.
   *
   * @param coils locks by board that may have been left under current
   */
  record Bank(BoardProtocol protocol, Map<Integer, SortedSet<Integer>> coils) {}

  /** A line that was just opened. */
  BoardLine(ByteLink link, Speech.Terms terms, Bank bank) {
    this.link = link;
    this.terms = terms;
    this.bank = bank;
    this.speech = new Speech(link, terms);
  }

  /**
   * Asks one board for some of its locks; a board in trouble is asked once only.
   *
   * @param hurried another board has used up the time already
   * @throws DeviceException nothing came (timed out), nothing that was a right frame, or a refusal
   */
  Inputs ask(int board, SortedSet<Integer> locks, boolean hurried)
      throws IOException, DeviceException, InterruptedException {
    int attempts = hurried || troubles.containsKey(board) ? 1 : ATTEMPTS;
    Inputs all = Inputs.none();
    try {
      for (Message question : bank.protocol().survey(board, locks)) {
        all = all.and(put(question, "status of board " + board, attempts));
      }
    } catch (DeviceException e) {
      throw lasting(board, e);
    }
    troubles.remove(board);
    layToRest(board);
    return all;
  }

  /**
   * What noise makes of a board changes from look to look; its first word stays until it answers.
   */
  private DeviceException lasting(int board, DeviceException now) {
    DeviceFault before = troubles.get(board);
    if (before != null && isNoise(before) && isNoise(now.fault())) {
      return before.equals(now.fault()) ? now : new DeviceException(before, now);
    }
    troubles.put(board, now.fault());
    return now;
  }

  private static boolean isNoise(DeviceFault fault) {
    return fault instanceof DeviceFault.TimedOut || fault instanceof DeviceFault.ProtocolViolation;
  }

  private Inputs put(Message message, String name, int attempts)
      throws IOException, DeviceException, InterruptedException {
    Message next = message;
    for (int attempt = 1; ; attempt++) {
      if (attempt == 1 && message.equals(due)) {
        speech.sendAtOnce(next); // a lock is under current
      } else {
        speech.send(next);
      }
      Speech.Answer answer = speech.listen(next);
      if (answer.heard() instanceof Heard.Told(var inputs, _, _)) {
        return inputs;
      }
      boolean refused = answer.heard() instanceof Heard.Refused;
      boolean pointless = answer.heard() instanceof Heard.Refused(_, var again) && !again;
      if (attempt >= attempts || pointless) {
        throw speech.failure(name, next, answer);
      }
      Thread.sleep(refused ? BUSY_PAUSE : Duration.ZERO);
      next = next.again();
    }
  }

  /** Ends what a process that died may have left on; what is not answered is tried again. */
  private void layToRest(int board) throws IOException, InterruptedException {
    SortedSet<Integer> locks = bank.coils().get(board);
    if (locks == null || atRest.contains(board)) {
      return;
    }
    boolean known = true;
    for (Rest rest : bank.protocol().rest(board, locks)) {
      known &=
          switch (heeding(rest.together())) {
            case HEEDED -> true;
            case REFUSED -> lockByLock(rest.each());
            case UNKNOWN -> false;
          };
    }
    if (known) {
      atRest.add(board);
    }
  }

  /** Returns whether each was answered. */
  private boolean lockByLock(List<Message> each) throws IOException, InterruptedException {
    for (Message one : each) {
      switch (heeding(one)) {
        case HEEDED -> {}
        case REFUSED -> terms.oddities().note(Oddity.RESTLESS);
        case UNKNOWN -> {
          return false;
        }
      }
    }
    return true;
  }

  private enum Heeding {
    HEEDED,
    REFUSED,
    UNKNOWN
  }

  private Heeding heeding(Message message) throws IOException, InterruptedException {
    try {
      put(message, message.name(), 1);
      return Heeding.HEEDED;
    } catch (DeviceException e) {
      return e.fault() instanceof DeviceFault.Broken ? Heeding.REFUSED : Heeding.UNKNOWN;
    }
  }

  /**
   * Energises a lock once.
   *
   * @throws DeviceException the board refused, or it is not known what came of it
   */
  void pulse(LockAddress lock) throws IOException, DeviceException, InterruptedException {
    Pulse pulse = bank.protocol().unlock(lock);
    due = pulse.end().map(Pulse.End::close).orElse(null);
    speech.send(pulse.open());
    if (pulse.end().isEmpty()) {
      acknowledge(pulse, lock);
    } else {
      pulseUntil(pulse, pulse.end().get(), lock);
    }
  }

  private void pulseUntil(Pulse pulse, Pulse.End end, LockAddress lock)
      throws IOException, DeviceException, InterruptedException {
    atRest.remove(lock.board());
    Deadline over = Deadline.in(end.after());
    try {
      acknowledge(pulse, lock);
      Thread.sleep(over.left());
    } finally {
      boolean interrupted = Thread.interrupted(); // the lock must not stay energised
      try {
        put(end.close(), end.close().name(), ATTEMPTS);
        due = null;
        atRest.add(lock.board());
      } finally {
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  private void acknowledge(Pulse pulse, LockAddress lock) throws IOException, DeviceException {
    switch (pulse.acknowledgement()) {
      case NONE -> {}
      case USUAL -> {
        Speech.Answer answer = speech.listen(pulse.open());
        if (answer.heard() instanceof Heard.Refused) {
          throw speech.failure("unlocking " + lock, pulse.open(), answer);
        }
        if (!answer.found()) {
          terms.oddities().note(Oddity.UNACKNOWLEDGED);
        }
      }
      case DUE -> {
        Speech.Answer answer = speech.listen(pulse.open());
        if (!(answer.heard() instanceof Heard.Told)) {
          throw speech.failure("unlocking " + lock, pulse.open(), answer);
        }
      }
    }
  }

  /** Changes told unasked since the last call, in order. */
  List<Inputs> takeNews() {
    return speech.takeNews();
  }

  /** Also while a lock is energised: who closes the line then ends the pulse, as far as it can. */
  @Override
  public void close() {
    Message end = due;
    if (end != null) {
      boolean interrupted = Thread.interrupted(); // which would keep the frame from leaving
      try {
        link.write(end.frame());
      } catch (IOException e) {
        LOG.log(Level.DEBUG, "a pulse could not be ended", e);
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    link.close();
  }
}
