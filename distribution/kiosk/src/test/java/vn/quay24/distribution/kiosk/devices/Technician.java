package vn.quay24.distribution.kiosk.devices;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quay24.device.emulator.link.EmulatedLine;
import vn.quay24.device.emulator.link.LinkServer;
import vn.quay24.distribution.kiosk.console.Console;

/** Somebody at a terminal with emulated hardware, who types and reads. */
final class Technician implements AutoCloseable {
  private final Path folder;
  private final List<LinkServer> plugged = new ArrayList<>();
  private final StringBuilder file = new StringBuilder();
  private final Map<Integer, Runnable> hands = new HashMap<>();
  private List<String> answers = List.of();
  private String said = "";
  private String json = "";

  Technician(Path folder) {
    this.folder = folder;
  }

  /** Plugs hardware in and describes it in the device file. */
  Technician has(String table, EmulatedLine hardware, String... lines) throws IOException {
    UnixDomainSocketAddress socket = UnixDomainSocketAddress.of(folder.resolve(table + ".sock"));
    LinkServer server = LinkServer.start(hardware, table, socket);
    plugged.add(server);
    return writes(table, "link = \"" + server.link() + "\"\n" + String.join("\n", lines));
  }

  /** Writes a table into the device file. */
  Technician writes(String table, String lines) throws IOException {
    file.append('[').append(table).append("]\n").append(lines).append("\n\n");
    Files.writeString(file(), file);
    return this;
  }

  Path file() {
    return folder.resolve("devices.toml");
  }

  /** What will be typed when the command asks. */
  Technician answers(String... lines) {
    answers = List.of(lines);
    return this;
  }

  /** What the hands do before an answer, counted from 0, is typed. */
  Technician whoBeforeTheAnswer(int answer, Runnable act) {
    hands.put(answer, act);
    return this;
  }

  private final class Typing extends BufferedReader {
    private int typed;

    Typing() {
      super(Reader.nullReader());
    }

    @Override
    public @Nullable String readLine() {
      if (typed == answers.size()) {
        return null;
      }
      hands.getOrDefault(typed, () -> {}).run();
      return answers.get(typed++);
    }
  }

  /** Types a command and returns its exit code. */
  int types(String... words) throws InterruptedException {
    List<String> line = new ArrayList<>(Arrays.asList(words));
    line.addAll(List.of("--file", file().toString()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream machine = new ByteArrayOutputStream();
    BufferedReader in = new Typing();
    Console console =
        line.contains("--json")
            ? Console.forMachine(print(machine), print(out), in)
            : Console.forPerson(print(out), in);
    int code = new DevicesCommand(console).run(line);
    said = out.toString(StandardCharsets.UTF_8);
    json = machine.toString(StandardCharsets.UTF_8);
    return code;
  }

  private static PrintStream print(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  /** What a person reads. */
  String said() {
    return said;
  }

  /** What a machine reads. */
  String json() {
    return json;
  }

  @Override
  public void close() throws IOException {
    for (LinkServer each : plugged) {
      each.close();
    }
  }
}
