package vn.quay24.device.drivers.locker.modbus;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.quay24.device.drivers.bus.Inputs;
import vn.quay24.device.drivers.bus.Message;
import vn.quay24.device.drivers.locker.board.BoardProtocol;
import vn.quay24.device.drivers.locker.board.Pulse;
import vn.quay24.device.drivers.locker.board.Pulse.Acknowledgement;
import vn.quay24.device.drivers.locker.board.Rest;
import vn.quay24.device.drivers.modbus.Coils;
import vn.quay24.device.drivers.modbus.Framing;
import vn.quay24.device.drivers.modbus.Request;
import vn.quay24.device.locker.LockAddress;

/**
 * Boards with a coil for each lock and an input for each contact (Modbus Application Protocol
 * V1.1b3 §6.1, §6.2, §6.5, §6.11). The board's number is its unit.
 */
public final class ModbusBoards implements BoardProtocol {
  private static final int READ_DISCRETE_INPUTS = 0x02;
  private static final int WRITE_MULTIPLE_COILS = 0x0F;

  private final Layout layout;
  private final Coils coils;

  public ModbusBoards(Layout layout, Framing framing) {
    this.layout = layout;
    this.coils = new Coils(framing);
  }

  /** One question tells of a range of locks, a second one of their sensors. */
  @Override
  public List<Message> survey(int board, SortedSet<Integer> locks) {
    Range range = new Range(board, locks.first(), locks.last());
    Table contacts = new Table("contacts", layout.readFunction(), layout.inputs());
    List<Message> questions = new ArrayList<>();
    questions.add(read(contacts, range, bits -> new Inputs(bits, Map.of())));
    if (layout.sensors().isPresent()) {
      Table sensors = new Table("sensors", READ_DISCRETE_INPUTS, layout.sensors().getAsInt());
      questions.add(read(sensors, range, bits -> new Inputs(Map.of(), bits)));
    }
    return questions;
  }

  /** Bits of a board that are read together; the first is lock 1's. */
  private record Table(String name, int function, int start) {}

  private record Range(int board, int first, int last) {
    int count() {
      return last - first + 1;
    }

    Stream<LockAddress> locks() {
      return IntStream.rangeClosed(first, last).mapToObj(lock -> new LockAddress(board, lock));
    }
  }

  private interface Meaning {
    Inputs of(Map<LockAddress, Boolean> bits);
  }

  private Message read(Table table, Range range, Meaning meaning) {
    int bytes = (range.count() + 7) / 8;
    byte[] pdu = Coils.pdu(table.function(), table.start() + range.first() - 1, range.count());
    return new Request(
        new Request.Form(
            table.name() + " of board " + range.board(),
            range.board(),
            pdu,
            2 + bytes,
            answer ->
                answer[1] == bytes
                    ? Optional.of(meaning.of(bits(answer, range)))
                    : Optional.empty()),
        coils.framing());
  }

  private static Map<LockAddress, Boolean> bits(byte[] pdu, Range range) {
    Map<LockAddress, Boolean> bits = new TreeMap<>();
    for (int at = 0; at < range.count(); at++) {
      bits.put(
          new LockAddress(range.board(), range.first() + at), (pdu[2 + at / 8] >> at % 8 & 1) != 0);
    }
    return bits;
  }

  @Override
  public Pulse unlock(LockAddress lock) {
    Optional<Pulse.End> end =
        layout.pulse().isZero()
            ? Optional.empty()
            : Optional.of(
                new Pulse.End(write("end of the pulse at ", lock, false), layout.pulse()));
    return new Pulse(write("unlocking ", lock, true), Acknowledgement.DUE, end);
  }

  private Message write(String name, LockAddress lock, boolean on) {
    return coils.write(name + lock, layout.coil(lock), on);
  }

  /**
   * Coils off, neighbours together; no coil between them is touched, for it may be another's.
   * Nothing to do for a board that ends its pulses by itself.
   */
  @Override
  public List<Rest> rest(int board, SortedSet<Integer> locks) {
    if (layout.pulse().isZero()) {
      return List.of();
    }
    return neighbours(board, locks).stream()
        .map(range -> new Rest(off(range), range.locks().map(this::off).toList()))
        .toList();
  }

  private static List<Range> neighbours(int board, SortedSet<Integer> locks) {
    List<Range> ranges = new ArrayList<>();
    for (int lock : locks) {
      boolean joins = !ranges.isEmpty() && ranges.getLast().last() == lock - 1;
      int first = joins ? ranges.removeLast().first() : lock;
      ranges.add(new Range(board, first, lock));
    }
    return ranges;
  }

  private Message off(LockAddress lock) {
    return write("rest of ", lock, false);
  }

  private Message off(Range range) {
    int bytes = (range.count() + 7) / 8;
    byte[] head =
        Coils.pdu(WRITE_MULTIPLE_COILS, layout.coils() + range.first() - 1, range.count());
    byte[] pdu = Arrays.copyOf(head, head.length + 1 + bytes);
    pdu[head.length] = (byte) bytes;
    return coils.writing("coils of board " + range.board() + " at rest", range.board(), pdu, head);
  }

  @Override
  public boolean marksAnswers() {
    return coils.marksAnswers();
  }

  @Override
  public Duration silence() {
    return coils.silence();
  }
}
