package vn.quay24.device.drivers.lights;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import vn.quay24.device.DeviceException;
import vn.quay24.device.drivers.bus.Speech;
import vn.quay24.device.drivers.locker.board.Heard;
import vn.quay24.device.drivers.locker.board.Message;
import vn.quay24.device.drivers.locker.modbus.Coils;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.indicator.Light;
import vn.quay24.device.link.ByteLink;

/** Lamps on the relays of a Modbus board, on an open line. One thread at a time. */
final class RelayLine implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(RelayLine.class.getName());
  private static final int ATTEMPTS = 2;
  private static final Duration SAID_AGAIN = Duration.ofSeconds(2);

  private final ByteLink link;
  private final Coils coils;
  private final Map<Light, Coils.Coil> lamps;
  private final Speech speech;
  private final Map<Light, Boolean> said = new EnumMap<>(Light.class);
  private Deadline believed = Deadline.in(SAID_AGAIN); // a board may lose its power unnoticed
  private boolean troubled;

  RelayLine(ByteLink link, Speech.Terms terms, Coils coils, Map<Light, Coils.Coil> lamps) {
    this.link = link;
    this.coils = coils;
    this.lamps = lamps;
    this.speech = new Speech(link, terms);
  }

  /** Forgets from time to time what was said, so that everything is said again. */
  void doubt() {
    if (believed.passed()) {
      said.clear();
      believed = Deadline.in(SAID_AGAIN);
    }
  }

  /** Switches a lamp, unless it is so already; a board in trouble is told once only. */
  void light(Light light, boolean lit) throws IOException, DeviceException, InterruptedException {
    Coils.Coil coil = lamps.get(light);
    if (coil != null && said.getOrDefault(light, !lit) != lit) {
      said.remove(light);
      tell(coils.write("light " + light, coil, lit), troubled ? 1 : ATTEMPTS);
      said.put(light, lit);
    }
  }

  private void tell(Message message, int attempts)
      throws IOException, DeviceException, InterruptedException {
    Message next = message;
    for (int attempt = 1; ; attempt++) {
      speech.send(next);
      Speech.Answer answer = speech.listen(next);
      troubled = !(answer.heard() instanceof Heard.Told);
      if (!troubled) {
        return;
      }
      if (attempt >= attempts) {
        throw speech.failure(message.name(), next, answer);
      }
      next = next.again();
    }
  }

  /** Puts all out, as far as the board still answers. */
  @Override
  public void close() {
    boolean interrupted = Thread.interrupted(); // which would keep the frames from leaving
    try {
      for (Map.Entry<Light, Boolean> lamp : Map.copyOf(said).entrySet()) {
        if (lamp.getValue() && !troubled) {
          light(lamp.getKey(), false);
        }
      }
    } catch (IOException | DeviceException e) {
      LOG.log(System.Logger.Level.DEBUG, "a lamp cannot be put out", e);
    } catch (InterruptedException e) {
      interrupted = true;
    } finally {
      link.close();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
