package vn.quay24.device.drivers.locker.board;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import vn.quay24.device.drivers.bus.Bytes;
import vn.quay24.device.drivers.bus.Heard;
import vn.quay24.device.drivers.bus.Inputs;
import vn.quay24.device.drivers.bus.Message;
import vn.quay24.device.locker.LockAddress;

/**
 * KERONG's CU12 boards and the newer ones that speak like them: {@code 02 ADDR LOCK CMD ASK LEN 03
 * SUM DATA…} both ways, ASK 00 to the board and 10 (done) or a reason back. LOCK counts from 0, 0C
 * means all. SUM is the low byte of the sum of all the others. Sources disagree whether it stands
 * before or behind the data, which only answers with data show. Of the status data the first two
 * bytes are taken for the contacts and the next two for the presence sensors, lock 1 in the lowest
 * bit, as the older boards have it.
 */
public final class KerongCu12 implements BoardProtocol {
  private static final int START = 0x02;
  private static final int END = 0x03;
  private static final int STATUS = 0x80;
  private static final int UNLOCK = 0x81;
  private static final int ALL = 0x0C;
  private static final int DONE = 0x10;
  private static final int HEAD = 7; // before the data, without the sum
  private static final int LEAST_STATUS = 2;
  private static final int WITH_SENSORS = 4;
  private static final int MOST_DATA = 16;
  private static final int LOCKS = 12;

  private static final Map<Integer, String> REFUSALS =
      Map.of(
          0x11, "it failed (11)",
          0x12, "timeout (12)",
          0x13, "unknown command (13)",
          0x14, "wrong sum (14)");

  private final Set<SumPlace> believed;
  private final Set<SumPlace> seen = ConcurrentHashMap.newKeySet();

  /** Where the sum of an answer with data stands. */
  public enum SumPlace {
    BEFORE_DATA,
    AFTER_DATA;

    /** As the device file writes it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Boards of which something is known.
   *
   * @param believed the one place, or both while nobody knows
   */
  public KerongCu12(Set<SumPlace> believed) {
    this.believed = Set.copyOf(believed);
  }

  /** One question tells of the whole board. */
  @Override
  public List<Message> survey(int board, SortedSet<Integer> locks) {
    return List.of(new Order("status of board " + board, board, ALL, STATUS, this::status));
  }

  @Override
  public Pulse unlock(LockAddress lock) {
    return Pulse.of(
        new Order(
            "unlocking " + lock, lock.board(), lock.lock() - 1, UNLOCK, (_, _) -> Inputs.none()),
        Pulse.Acknowledgement.USUAL);
  }

  /** {@code checksum}, which answers with data show. */
  @Override
  public Map<String, Optional<String>> proved() {
    List<String> words = seen.stream().map(SumPlace::word).toList();
    return Map.of("checksum", words.size() == 1 ? Optional.of(words.getFirst()) : Optional.empty());
  }

  private Inputs status(int board, byte[] data) {
    return new Inputs(
        bits(board, data, 0), data.length < WITH_SENSORS ? Map.of() : bits(board, data, 2));
  }

  private static Map<LockAddress, Boolean> bits(int board, byte[] data, int at) {
    int word = Bytes.unsigned(data, at) | Bytes.unsigned(data, at + 1) << 8;
    Map<LockAddress, Boolean> bits = new TreeMap<>();
    for (int lock = 1; lock <= LOCKS; lock++) {
      bits.put(new LockAddress(board, lock), (word >> (lock - 1) & 1) != 0);
    }
    return bits;
  }

  private interface Reading {
    Inputs of(int board, byte[] data);
  }

  /** What is sent, and the answer that repeats its board, lock and command. */
  private final class Order implements Message {
    private final String name;
    private final byte[] frame;
    private final Reading reading;

    Order(String name, int board, int lock, int command, Reading reading) {
      this.name = name;
      this.reading = reading;
      this.frame = Bytes.of(START, board, lock, command, 0, 0, END, 0);
      frame[HEAD] = Bytes.sum(frame, 0, HEAD);
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public byte[] frame() {
      return frame.clone();
    }

    @Override
    public Heard hear(byte[] received) {
      for (int from = 0; from + frame.length <= received.length; from++) {
        Heard heard = at(received, from);
        if (!(heard instanceof Heard.Nothing)) {
          return heard;
        }
      }
      return FixedMessage.NOTHING;
    }

    private Heard at(byte[] bytes, int from) {
      int length = Bytes.unsigned(bytes, from + 5);
      int end = from + HEAD + 1 + length;
      boolean head =
          Arrays.equals(bytes, from, from + 4, frame, 0, 4) && bytes[from + HEAD - 1] == END;
      if (!head || length > MOST_DATA || end > bytes.length) {
        return FixedMessage.NOTHING;
      }
      Set<SumPlace> places = right(bytes, from, end);
      if (places.isEmpty()) {
        return FixedMessage.NOTHING;
      }
      return told(bytes, from, end, places);
    }

    private Heard told(byte[] bytes, int from, int end, Set<SumPlace> places) {
      int answer = Bytes.unsigned(bytes, from + 4);
      if (REFUSALS.containsKey(answer)) {
        return new Heard.Refused(REFUSALS.get(answer), answer != 0x13);
      }
      boolean status = Bytes.unsigned(frame, 3) == STATUS;
      int length = end - from - HEAD - 1;
      if (answer != DONE || (status && length < LEAST_STATUS)) {
        return FixedMessage.NOTHING;
      }
      if (length > 0 && places.size() == 1) {
        seen.addAll(places);
      }
      int data = places.contains(SumPlace.BEFORE_DATA) ? from + HEAD + 1 : from + HEAD;
      return new Heard.Told(
          reading.of(Bytes.unsigned(frame, 1), Arrays.copyOfRange(bytes, data, data + length)),
          from,
          end);
    }

    /** The believed places at which the sum is right; without data they are the same. */
    private Set<SumPlace> right(byte[] bytes, int from, int end) {
      Set<SumPlace> right = EnumSet.noneOf(SumPlace.class);
      for (SumPlace place : believed) {
        int sum = place == SumPlace.BEFORE_DATA ? from + HEAD : end - 1;
        if ((byte) (Bytes.sum(bytes, from, end) - bytes[sum]) == bytes[sum]) {
          right.add(place);
        }
      }
      return right;
    }
  }
}
