package vn.quay24.device.drivers.locker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.quay24.device.drivers.serial.Pty;
import vn.quay24.device.emulator.link.LinkServer;
import vn.quay24.device.emulator.locker.BoardFamily;
import vn.quay24.device.emulator.locker.EmulatedLockerBoard;

/**
 * The emulated Modbus boards, asked and used by an independent master (mbpoll): what it reads is
 * what the emulator's hands did.
 */
@Timeout(120)
class MbpollIT {
  private static final String MBPOLL = "/usr/bin/mbpoll";
  private static final Pattern VALUE = Pattern.compile("(?m)^\\[\\d+\\]:\\s+(\\d+)");
  private static final List<String> SERIAL = List.of("-m", "rtu", "-b", "9600", "-P", "none");

  @TempDir Path folder;

  /** An emulated board within a stranger's reach. */
  private record Reach(EmulatedLockerBoard board, List<String> how, String where) {}

  private interface Story {
    void on(Reach reach) throws IOException, InterruptedException;
  }

  @BeforeAll
  static void installed() {
    assertTrue(Files.isExecutable(Path.of(MBPOLL)), "install the Debian package mbpoll");
  }

  private void overSerialLine(Story story) throws IOException, InterruptedException {
    EmulatedLockerBoard board = new EmulatedLockerBoard(BoardFamily.MODBUS_RTU, 2);
    try (Pty pty = Pty.open(folder, board)) {
      story.on(new Reach(board, SERIAL, pty.tty().toString()));
    }
  }

  private void overNetwork(Story story) throws IOException, InterruptedException {
    EmulatedLockerBoard board = new EmulatedLockerBoard(BoardFamily.MODBUS_TCP, 2);
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (LinkServer server = LinkServer.start(board, "mbpoll", any)) {
      String port = server.link().substring(server.link().lastIndexOf(':') + 1);
      story.on(new Reach(board, List.of("-m", "tcp", "-p", port), "127.0.0.1"));
    }
  }

  @Test
  void aStrangerOpensADoorOverASerialLine() throws IOException, InterruptedException {
    overSerialLine(this::opensADoor);
  }

  @Test
  void aStrangerOpensADoorOverTheNetwork() throws IOException, InterruptedException {
    overNetwork(this::opensADoor);
  }

  private void opensADoor(Reach reach) throws IOException, InterruptedException {
    assertEquals(List.of(1, 1, 1, 1), read(reach, 1, 1, 1, 4));

    write(reach, 1, 4, 1);
    assertEquals(List.of(0, 0, 0, 1), read(reach, 1, 0, 1, 4));
    assertTrue(reach.board().door(1, 4).energised());
    assertEquals(List.of(1, 1, 1, 0), read(reach, 1, 1, 1, 4));
    assertEquals(List.of(1, 1, 1, 1), read(reach, 2, 1, 1, 4));

    write(reach, 1, 1, 0, 0, 0, 0);
    assertEquals(1, reach.board().door(1, 4).pulses());
    assertEquals(List.of(0, 0, 0, 0), read(reach, 1, 0, 1, 4));

    reach.board().close(1, 4);
    reach.board().occupy(1, 2, true);
    assertEquals(List.of(1, 1, 1, 1), read(reach, 1, 1, 1, 4));
    assertEquals(List.of(0, 1, 0), read(reach, 1, 1, 17, 3));
  }

  @Test
  void aStrangerIsRefusedOverASerialLine() throws IOException, InterruptedException {
    overSerialLine(this::isRefused);
  }

  @Test
  void aStrangerIsRefusedOverTheNetwork() throws IOException, InterruptedException {
    overNetwork(this::isRefused);
  }

  private void isRefused(Reach reach) throws IOException, InterruptedException {
    assertTrue(mbpoll(reach, 1, "-t", "1", "-r", "30", "-c", "4").contains("Illegal data address"));
    assertTrue(mbpoll(reach, 1, "-t", "4", "-r", "1", "-c", "1").contains("Illegal function"));
    assertTrue(
        mbpoll(reach, 7, "-t", "1", "-r", "1", "-c", "1", "-o", "0.3").contains("timed out"));
  }

  private List<Integer> read(Reach reach, int unit, int type, int first, int count)
      throws IOException, InterruptedException {
    String said = mbpoll(reach, unit, "-t", text(type), "-r", text(first), "-c", text(count));
    return VALUE.matcher(said).results().map(value -> Integer.valueOf(value.group(1))).toList();
  }

  private void write(Reach reach, int unit, int first, int... values)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(MBPOLL));
    command.addAll(reach.how());
    command.addAll(List.of("-a", text(unit), "-t", "0", "-r", text(first), reach.where()));
    for (int value : values) {
      command.add(text(value));
    }
    String said = run(command);
    assertTrue(said.contains("Written " + values.length + " references"), said);
  }

  private String mbpoll(Reach reach, int unit, String... what)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(MBPOLL, "-1", "-a", text(unit)));
    command.addAll(reach.how());
    command.addAll(List.of(what));
    command.add(reach.where());
    return run(command);
  }

  private static String text(int number) {
    return String.valueOf(number);
  }

  private String run(List<String> command) throws IOException, InterruptedException {
    Path log = folder.resolve("mbpoll.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return fail(command + " does not end");
    }
    return Files.readString(log, StandardCharsets.UTF_8);
  }
}
