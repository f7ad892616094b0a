package vn.quay24.device.emulator.slotboard;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.quay24.device.cabinet.Sensor;
import vn.quay24.device.emulator.link.EmulatedLine;
import vn.quay24.device.indicator.Glow;
import vn.quay24.device.indicator.Light;

/**
 * A slot board with all lights and sensors, as docs/reference/slot-board.md has it. Lines that are
 * not exactly right are not answered; ten seconds without a right one, and the lights are out.
 */
public final class EmulatedSlotBoard extends EmulatedLine {
  private static final int LONGEST = 96;
  private static final Duration SILENCE = Duration.ofSeconds(10);
  private static final String LIGHT = "LIGHT ";

  private final StringBuilder line = new StringBuilder();
  private final Map<Light, Glow> glows = new EnumMap<>(Light.class);
  private final Set<Sensor> raised = EnumSet.noneOf(Sensor.class);
  private final Set<Sensor> pushed = EnumSet.noneOf(Sensor.class); // since the last READ
  private final Set<Sensor> left = EnumSet.noneOf(Sensor.class); // out of what READ tells
  private final List<Runnable> watchers = new ArrayList<>();
  private long heardAt = System.nanoTime();
  private boolean silent;

  /** How a light shines now. */
  public synchronized Glow glow(Light light) {
    boolean forgotten = System.nanoTime() - heardAt > SILENCE.toNanos();
    return forgotten ? Glow.OFF : glows.getOrDefault(light, Glow.OFF);
  }

  /** Whether an eye sees a light lit at this moment. */
  public boolean lit(Light light) {
    long quarters = System.nanoTime() / Duration.ofMillis(250).toNanos();
    return switch (glow(light).rate()) {
      case OFF -> false;
      case SLOW -> (quarters / 4) % 2 == 0;
      case MEDIUM -> (quarters / 2) % 2 == 0;
      case QUICK -> quarters % 2 == 0;
      case CONTINUOUS -> true;
    };
  }

  public synchronized boolean raised(Sensor sensor) {
    return raised.contains(sensor);
  }

  /** Opens the door, tilts the kiosk, takes the mains away; or puts it right. */
  public void raise(Sensor sensor, boolean on) {
    act(
        () -> {
          if (on) {
            raised.add(sensor);
            pushed.add(sensor);
          } else {
            raised.remove(sensor);
          }
          tellWatchers();
        });
  }

  /** Power goes and comes back: no light is lit. The line stays open. */
  public void reset() {
    act(
        () -> {
          glows.clear();
          line.setLength(0);
          tellWatchers();
        });
  }

  /** Makes the board deaf and mute, or wakes it. */
  public synchronized void silence(boolean mute) {
    silent = mute;
  }

  /** Leaves a sensor out of what the board tells although it has it, or puts it in again. */
  public synchronized void omit(Sensor sensor, boolean omitted) {
    if (omitted) {
      left.add(sensor);
    } else {
      left.remove(sensor);
    }
  }

  /** Calls after every change of a light or a sensor. */
  public synchronized void onChange(Runnable watcher) {
    watchers.add(watcher);
  }

  private void tellWatchers() {
    watchers.forEach(this::tell);
  }

  @Override
  protected void connected(boolean driverThere) {
    line.setLength(0);
  }

  @Override
  protected void received(byte[] bytes) {
    for (byte next : bytes) {
      if (next == '\n') {
        obey(line.toString());
        line.setLength(0);
      } else if (line.length() < LONGEST) {
        line.append((char) (next & 0xFF));
      }
    }
  }

  private void obey(String text) {
    if (silent || !text.matches("\\? [0-9]{2} [A-Z ]+\\*[0-9A-F]{4}")) {
      return;
    }
    int star = text.length() - 5;
    if (crc(text.substring(0, star)) != Integer.parseInt(text.substring(star + 1), 16)) {
      return;
    }
    heardAt = System.nanoTime();
    String body = "! " + text.substring(2, 4) + " " + answer(text.substring(5, star));
    String sum = String.format(Locale.ROOT, "*%04X\n", crc(body));
    send((body + sum).getBytes(StandardCharsets.US_ASCII));
  }

  private String answer(String words) {
    if (words.equals("HELLO")) {
      return "OK 1 LIGHTS=" + names(Light.values()) + " INPUTS=" + names(Sensor.values());
    }
    if (words.equals("READ")) {
      String fields =
          EnumSet.allOf(Sensor.class).stream()
              .filter(sensor -> !left.contains(sensor))
              .map(sensor -> sensor + "=" + (told(sensor) ? "1" : "0"))
              .collect(Collectors.joining(" "));
      pushed.clear();
      return "OK " + fields;
    }
    return words.startsWith(LIGHT) ? light(words.substring(LIGHT.length())) : "NO VERB";
  }

  private boolean told(Sensor sensor) {
    return raised.contains(sensor) || pushed.contains(sensor);
  }

  private String light(String words) {
    String[] parts = words.split(" ", -1);
    if (parts.length != 3) {
      return "NO WORDS";
    }
    for (Light light : Light.values()) {
      if (light.name().equals(parts[0])) {
        try {
          Glow glow = new Glow(Glow.Rate.valueOf(parts[1]), Glow.Colour.valueOf(parts[2]));
          if (!glow.equals(glows.put(light, glow))) {
            tellWatchers();
          }
          return "OK";
        } catch (IllegalArgumentException e) {
          return "NO GLOW";
        }
      }
    }
    return "NO LIGHT";
  }

  private static String names(Enum<?>[] constants) {
    return List.of(constants).stream().map(Enum::name).collect(Collectors.joining(","));
  }

  /** CRC-16/XMODEM, byte by byte with shifts as avr-libc has it ({@code _crc_xmodem_update}). */
  private static int crc(String body) {
    int crc = 0;
    for (byte next : body.getBytes(StandardCharsets.ISO_8859_1)) {
      crc = (crc >>> 8 | crc << 8) & 0xFFFF;
      crc ^= next & 0xFF;
      crc ^= (crc & 0xFF) >>> 4;
      crc ^= crc << 12 & 0xFFFF;
      crc ^= (crc & 0xFF) << 5;
    }
    return crc & 0xFFFF;
  }
}
