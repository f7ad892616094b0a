package vn.quay24.device.emulator.chip;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.link.CardGoneException;

/**
 * A card in an unsteady hand, or at a real distance. Answers are counted from one, over resets.
 * Safe for use by several threads.
 */
public final class FaultyCard implements ContactlessCard {
  private static final int NEVER = Integer.MAX_VALUE;
  private final ContactlessCard card;
  private int answers;
  private int pulledBefore = NEVER;
  private int silentFrom = NEVER;
  private int flippedIn = NEVER;
  private int flippedBit;
  private @Nullable ContactlessTiming timing;
  private byte @Nullable [] ownAnswerToReset;
  private long spent; // nanoseconds

  public FaultyCard(ContactlessCard card) {
    this.card = card;
  }

  /** The card leaves the field when it should give this answer. */
  public synchronized FaultyCard pullBeforeAnswer(int number) {
    pulledBefore = number;
    return this;
  }

  /** One bit of this answer is wrong; the bit is taken modulo the answer's length. */
  public synchronized FaultyCard flipBitInAnswer(int number, int bit) {
    flippedIn = number;
    flippedBit = bit;
    return this;
  }

  /** From this answer on the card says nothing, until it is reset. */
  public synchronized FaultyCard silentFromAnswer(int number) {
    silentFrom = number;
    return this;
  }

  /** Answers take as long as over the air. */
  public synchronized FaultyCard timed(ContactlessTiming model) {
    timing = model;
    return this;
  }

  /** The card says something else of itself, whether it keeps to it or not. */
  public synchronized FaultyCard answeringToReset(byte[] answer) {
    ownAnswerToReset = answer.clone();
    return this;
  }

  /** How long the card and the air have taken for all answers. */
  public synchronized Duration spent() {
    return Duration.ofNanos(spent);
  }

  /** How many answers the card has given or should have given. */
  public synchronized int answers() {
    return answers;
  }

  @Override
  public synchronized byte[] answerToReset() {
    return ownAnswerToReset == null ? card.answerToReset() : ownAnswerToReset.clone();
  }

  @Override
  public synchronized void reset() {
    if (answers >= silentFrom) {
      silentFrom = NEVER;
    }
    card.reset();
  }

  @Override
  public synchronized Optional<byte[]> exchange(byte[] command) throws CardGoneException {
    answers++;
    if (answers >= pulledBefore) {
      pulledBefore = NEVER;
      throw new CardGoneException("pulled before answer " + answers);
    }
    if (answers >= silentFrom) {
      return Optional.empty();
    }
    long start = System.nanoTime();
    Optional<byte[]> answer = card.exchange(command);
    answer.ifPresent(bytes -> waitForTheAir(command.length, bytes.length));
    spent += System.nanoTime() - start;
    return answers == flippedIn ? answer.map(this::flipped) : answer;
  }

  private byte[] flipped(byte[] answer) {
    byte[] changed = answer.clone();
    int bit = Math.floorMod(flippedBit, changed.length * Byte.SIZE);
    changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
    return changed;
  }

  private void waitForTheAir(int commandLength, int responseLength) {
    if (timing != null) {
      long end = System.nanoTime() + timing.of(commandLength, responseLength).toNanos();
      while (System.nanoTime() - end < 0 && !Thread.currentThread().isInterrupted()) {
        LockSupport.parkNanos(end - System.nanoTime());
      }
    }
  }
}
