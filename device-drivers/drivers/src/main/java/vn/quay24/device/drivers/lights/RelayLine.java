package vn.quay24.device.drivers.lights;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.quay24.device.DeviceException;
import vn.quay24.device.drivers.bus.Heard;
import vn.quay24.device.drivers.bus.Inputs;
import vn.quay24.device.drivers.bus.Message;
import vn.quay24.device.drivers.bus.Speech;
import vn.quay24.device.drivers.modbus.Coils;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.indicator.Light;
import vn.quay24.device.link.ByteLink;

/**
 * Lamps on the relays of a Modbus board, on an open line. That a board is there is known by its
 * coils being read: the echo of an adapter looks like the answer to a switching, but never like
 * that to a reading. One thread at a time.
 */
final class RelayLine implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(RelayLine.class.getName());
  private static final int ATTEMPTS = 2;
  private static final Duration ALL_AGAIN = Duration.ofSeconds(2);
  private static final Duration GOODBYE = Duration.ofSeconds(1); // for all answers together

  private final ByteLink link;
  private final Speech.Terms terms;
  private final Coils coils;
  private final Map<Light, Coils.Coil> lamps;
  private final List<LampRow> rows;
  private final Speech speech;
  private final Map<Light, Boolean> known = new EnumMap<>(Light.class); // whether it is lit
  private Deadline believed = Deadline.in(Duration.ZERO); // a board may lose its power unnoticed
  private int turn;
  private boolean met;
  private boolean troubled;

  RelayLine(ByteLink link, Speech.Terms terms, Coils coils, Map<Light, Coils.Coil> lamps) {
    this.link = link;
    this.terms = terms;
    this.coils = coils;
    this.lamps = lamps;
    this.rows = LampRow.of(lamps);
    this.speech = new Speech(link, terms);
  }

  /** Reads lamps unless the board has answered on this line, and did so the last time. */
  void meet() throws IOException, DeviceException, InterruptedException {
    if (!met || troubled) {
      look();
    }
  }

  /**
   * Reads how lamps are: one row, in turn, and from time to time all.
   *
   * @throws DeviceException the board says nothing, or nothing that is right
   */
  void look() throws IOException, DeviceException, InterruptedException {
    boolean all = believed.passed();
    for (int left = all ? rows.size() : 1; left > 0; left--) {
      read(rows.get(turn));
      turn = (turn + 1) % rows.size();
    }
    met = true;
    if (all) {
      believed = Deadline.in(ALL_AGAIN);
    }
  }

  /** A board may refuse to have its coils read, and yet switch them: then they are said again. */
  private void read(LampRow row) throws IOException, DeviceException, InterruptedException {
    row.lights().forEach(known::remove);
    try {
      String name = "lights " + row.lights();
      known.putAll(row.lit(told(coils.read(name, row.first(), row.lights().size()))));
    } catch (DeviceException e) {
      if (troubled) {
        throw e;
      }
      LOG.log(Level.DEBUG, "coils of lamps are not read", e);
    }
  }

  /** Whether the board still answers anything. */
  boolean isThere() throws IOException, InterruptedException {
    try {
      look();
      return true;
    } catch (DeviceException e) {
      LOG.log(Level.DEBUG, "the board of the lamps does not answer", e);
      return false;
    }
  }

  /** Switches a lamp, unless it is so already; a board in trouble is told once only. */
  void light(Light light, boolean lit) throws IOException, DeviceException, InterruptedException {
    Coils.Coil coil = lamps.get(light);
    if (coil != null && known.getOrDefault(light, !lit) != lit) {
      known.remove(light);
      told(coils.write("light " + light, coil, lit));
      known.put(light, lit);
    }
  }

  /** A board that is busy, or away from its gateway, is in trouble like one that says nothing. */
  private Inputs told(Message message) throws IOException, DeviceException, InterruptedException {
    int attempts = troubled ? 1 : ATTEMPTS;
    Message next = message;
    for (int attempt = 1; ; attempt++) {
      speech.send(next);
      Speech.Answer answer = speech.listen(next);
      troubled =
          switch (answer.heard()) {
            case Heard.Told _ -> false;
            case Heard.Refused(_, boolean again) -> again;
            case Heard.Nothing _ -> true;
          };
      if (answer.heard() instanceof Heard.Told(var inputs, _, _)) {
        return inputs;
      }
      if (attempt >= attempts || !troubled) {
        throw speech.failure(message.name(), next, answer);
      }
      next = next.again();
    }
  }

  /** Puts out all that are not known to be out, as far as the board still answers. */
  @Override
  public void close() {
    Deadline patience = Deadline.in(GOODBYE);
    boolean interrupted = false;
    for (Light light : lamps.keySet()) {
      interrupted |= Thread.interrupted(); // which would keep the frame from leaving
      try {
        if (known.getOrDefault(light, true)) {
          putOut(light, patience);
        }
      } catch (IOException e) {
        LOG.log(Level.DEBUG, "a lamp cannot be put out", e);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    link.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void putOut(Light light, Deadline patience) throws IOException, InterruptedException {
    Coils.Coil coil = lamps.get(light);
    if (coil != null) {
      Message off = coils.write("light " + light, coil, false);
      speech.sendAtOnce(off);
      if (!speech.listen(off, patience.left(terms.answer())).found()) {
        LOG.log(Level.DEBUG, "nobody says that {0} went out", light);
      }
    }
  }
}
