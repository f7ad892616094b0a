package vn.quay24.device.drivers.locker;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import vn.quay24.device.drivers.bus.Heard;
import vn.quay24.device.drivers.bus.Message;
import vn.quay24.device.drivers.bus.Speech;
import vn.quay24.device.drivers.locker.board.Rest;

/** Which boards of an open line have no coil under current any more. One owner thread at a time. */
final class Rests {
  private static final String RESTLESS = "a board refuses to have its coils put to rest";
  private final Speech speech;
  private final Speech.Terms terms;
  private final BoardLine.Bank bank;
  private final Set<Integer> atRest = new HashSet<>();

  Rests(Speech speech, Speech.Terms terms, BoardLine.Bank bank) {
    this.speech = speech;
    this.terms = terms;
    this.bank = bank;
  }

  /** A coil of the board is switched on. */
  void disturbed(int board) {
    atRest.remove(board);
  }

  /** The board said that the coil is off again. */
  void rested(int board) {
    atRest.add(board);
  }

  /** Ends what a process that died may have left on; what is not known is tried again. */
  void layToRest(int board) throws IOException, InterruptedException {
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

  /** Returns whether each was heeded or refused for good. */
  private boolean lockByLock(List<Message> each) throws IOException, InterruptedException {
    for (Message one : each) {
      switch (heeding(one)) {
        case HEEDED -> {}
        case REFUSED -> terms.tolerated().note(RESTLESS);
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
    /** Not answered, or the board is busy: it may heed the same at the next look. */
    UNKNOWN
  }

  private Heeding heeding(Message message) throws IOException, InterruptedException {
    speech.send(message);
    return switch (speech.listen(message).heard()) {
      case Heard.Told _ -> Heeding.HEEDED;
      case Heard.Refused(_, boolean again) -> again ? Heeding.UNKNOWN : Heeding.REFUSED;
      case Heard.Nothing _ -> Heeding.UNKNOWN;
    };
  }
}
