package vn.quay24.device.drivers.locker;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.drivers.bus.Heard;
import vn.quay24.device.drivers.bus.Inputs;
import vn.quay24.device.drivers.bus.Message;
import vn.quay24.device.drivers.bus.Speech;
import vn.quay24.device.drivers.locker.board.BoardProtocol;
import vn.quay24.device.drivers.locker.board.Pulse;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.link.ByteLink;
import vn.quay24.device.locker.LockAddress;

/**
 * The boards on one open line: questions that may be repeated, and pulses that never are. What is
 * known of the boards ends with the line. One owner thread at a time.
 */
final class BoardLine implements AutoCloseable {
  private static final int ATTEMPTS = 3;
  static final String UNACKNOWLEDGED =
      "a board does not acknowledge a pulse; its sensors must tell";
  private static final Duration BUSY_PAUSE = Duration.ofMillis(50);

  private final LastWordLink link;
  private final Speech.Terms terms;
  private final Speech speech;
  private final Bank bank;
  private final Rests rests;
  private final Map<Integer, DeviceFault> troubles = new TreeMap<>(); // by board
  private volatile @Nullable Message due; // what ends the pulse that is under way

  /**
   * What hangs on the line.
   *
   * @param coils locks by board that may have been left under current
   */
  record Bank(BoardProtocol protocol, Map<Integer, SortedSet<Integer>> coils) {}

  /** A line that was just opened. */
  BoardLine(ByteLink link, Speech.Terms terms, Bank bank) {
    this.link = new LastWordLink(link);
    this.terms = terms;
    this.bank = bank;
    this.speech = new Speech(this.link, terms);
    this.rests = new Rests(speech, terms, bank);
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
    rests.layToRest(board);
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
      if (message.equals(due)) {
        speech.sendAtOnce(next); // a lock is under current; late answers say the same
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
      judge(pulse, lock, opened(pulse, terms.answer()));
    } else {
      pulseUntil(pulse, pulse.end().get(), lock);
    }
  }

  private void pulseUntil(Pulse pulse, Pulse.End end, LockAddress lock)
      throws IOException, DeviceException, InterruptedException {
    rests.disturbed(lock.board());
    Deadline over = Deadline.in(end.after());
    Speech.Answer answer = Speech.Answer.NOTHING;
    try {
      answer = opened(pulse, over.left(terms.answer()));
      if (!(answer.heard() instanceof Heard.Refused)) {
        Thread.sleep(over.left());
      }
    } finally {
      end(end.close(), lock.board()); // the lock must not stay energised
    }
    judge(pulse, lock, answer.found() ? answer : slowly(pulse, answer));
  }

  private void end(Message close, int board)
      throws IOException, DeviceException, InterruptedException {
    boolean interrupted = Thread.interrupted();
    try {
      put(close, close.name(), ATTEMPTS);
      due = null;
      rests.rested(board);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Speech.Answer opened(Pulse pulse, Duration limit) throws IOException {
    return switch (pulse.acknowledgement()) {
      case NONE -> Speech.Answer.NOTHING;
      case USUAL, DUE -> speech.listen(pulse.open(), limit);
    };
  }

  /** A slow board may acknowledge the pulse only when its end was sent already. */
  private Speech.Answer slowly(Pulse pulse, Speech.Answer before) {
    Speech.Answer answer = speech.hearAgain(pulse.open());
    return answer.found() ? answer : before;
  }

  private void judge(Pulse pulse, LockAddress lock, Speech.Answer answer) throws DeviceException {
    boolean granted =
        switch (answer.heard()) {
          case Heard.Told _ -> true;
          case Heard.Refused _ -> false;
          case Heard.Nothing _ -> pulse.acknowledgement() != Pulse.Acknowledgement.DUE;
        };
    if (!granted) {
      throw speech.failure("unlocking " + lock, pulse.open(), answer);
    }
    if (!answer.found() && pulse.acknowledgement() == Pulse.Acknowledgement.USUAL) {
      terms.tolerated().note(UNACKNOWLEDGED);
    }
  }

  /** Changes told unasked since the last call, in order. */
  List<Inputs> takeNews() {
    return speech.takeNews();
  }

  /** Also while a lock is energised: who closes the line then ends the pulse, as far as it can. */
  @Override
  public void close() {
    link.close(() -> Optional.ofNullable(due).map(Message::frame));
  }
}
