package vn.quay24.distribution.demo.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a demo listens; all on the loopback interface.
 *
 * @param bench the page and its HTTP interface
 * @param pages the centre's pages
 * @param webhook where the bank reports payments
 * @param world SMS gateway and VNeID
 * @param api where the kiosk reaches the centre's intake API
 * @param broker where the kiosk reaches MQTT
 * @param apiInside where the centre listens, at the far end of the line from {@code api}
 * @param brokerInside the same for MQTT
 */
public record Ports(
    int bench,
    int pages,
    int webhook,
    int world,
    int api,
    int broker,
    int apiInside,
    int brokerInside) {
  /** The bench's port when nobody asks for another. */
  public static final int USUAL = 8024;

  /** The last of the eight is a port, too. */
  private static final int HIGHEST = 65_535 - 7;

  /**
   * The usual ports, or a block of eight from {@code bench} on.
   *
   * @throws IllegalArgumentException no room for eight ports there
   */
  public static Ports from(int bench) {
    if (bench < 1024 || bench > HIGHEST) {
      throw new IllegalArgumentException(
          "--port takes 1024 to "
              + HIGHEST
              + ": the demo listens on that port and the next seven.");
    }
    boolean usual = bench == USUAL;
    return new Ports(
        bench,
        bench + 1,
        bench + 2,
        bench + 3,
        usual ? 8443 : bench + 4,
        usual ? 8883 : bench + 5,
        bench + 6,
        bench + 7);
  }

  /** The first port that another program holds, and what it is needed for. */
  public Optional<Map.Entry<String, Integer>> taken() {
    Map<String, Integer> wanted = new LinkedHashMap<>();
    wanted.put("the bench", bench);
    wanted.put("the centre's pages", pages);
    wanted.put("the bank's notifications", webhook);
    wanted.put("the simulated world", world);
    wanted.put("the intake API", api);
    wanted.put("the broker", broker);
    wanted.put("the intake API behind the line", apiInside);
    wanted.put("the broker behind the line", brokerInside);
    return wanted.entrySet().stream().filter(entry -> !free(entry.getValue())).findFirst();
  }

  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
