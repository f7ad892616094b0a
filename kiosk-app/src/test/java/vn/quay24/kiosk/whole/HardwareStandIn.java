package vn.quay24.kiosk.whole;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Hardware that outlives the kiosk's process: cards, a printer's paper and doors. One question a
 * connection, one line each way.
 */
final class HardwareStandIn implements AutoCloseable {
  static final String CITIZEN_NUMBER = "999190000123";

  private final ServerSocket server;
  private final List<String> slips = new ArrayList<>();
  private final Map<Integer, String> doors = new TreeMap<>();
  private final List<Integer> pulses = new ArrayList<>();
  private String card = CITIZEN_NUMBER;
  private String code = "";
  private boolean mute;
  private boolean batteryLow;
  private boolean stuck;

  HardwareStandIn() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    for (int i = 1; i <= 4; i++) {
      doors.put(i, "CLOSED");
    }
    Thread.ofPlatform().name("hardware").daemon(true).start(this::serve);
  }

  int port() {
    return server.getLocalPort();
  }

  synchronized void lay(String number) {
    card = number;
  }

  /** What the window sees next, once. */
  synchronized void show(String text) {
    code = text;
  }

  synchronized void muted() {
    mute = true;
  }

  synchronized void batteryLow(boolean low) {
    batteryLow = low;
  }

  synchronized void jammedDoors() {
    stuck = true;
  }

  synchronized List<String> slips() {
    return List.copyOf(slips);
  }

  synchronized List<Integer> pulses() {
    return List.copyOf(pulses);
  }

  synchronized void closeDoors() {
    doors.replaceAll((_, _) -> "CLOSED");
  }

  private void serve() {
    try {
      while (true) {
        try (Socket socket = server.accept();
            BufferedReader in =
                new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
          String question = in.readLine();
          if (question != null) {
            socket
                .getOutputStream()
                .write((answer(question) + "\n").getBytes(StandardCharsets.UTF_8));
          }
        }
      }
    } catch (IOException _) {
      // closed
    }
  }

  private synchronized String answer(String question) {
    String[] words = question.split(" ", 2);
    return switch (words[0]) {
      case "card" -> card;
      case "power" -> batteryLow ? "low" : "mains";
      case "code" -> {
        String seen = code;
        code = "";
        yield seen;
      }
      case "print" -> {
        slips.add(words[1]);
        yield mute ? "UNKNOWN" : "PRINTED";
      }
      case "pulse" -> {
        int door = Integer.parseInt(words[1]);
        pulses.add(door);
        if (!stuck) {
          doors.put(door, "OPEN");
        }
        yield "ok";
      }
      case "doors" -> String.join(",", doors.values());
      default -> "?";
    };
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
