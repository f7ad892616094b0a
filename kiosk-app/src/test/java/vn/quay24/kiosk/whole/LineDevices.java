package vn.quay24.kiosk.whole;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.card.AccessKey;
import vn.quay24.device.card.CardHolder;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.ChipReading;
import vn.quay24.device.card.IdCardReader;
import vn.quay24.device.card.Verdict;
import vn.quay24.device.code.CodeReader;
import vn.quay24.device.locker.Compartment;
import vn.quay24.device.locker.DoorState;
import vn.quay24.device.locker.LockerBank;
import vn.quay24.device.power.Power;
import vn.quay24.device.power.PowerSupply;
import vn.quay24.device.printer.PrintOutcome;
import vn.quay24.device.printer.ReceiptPrinter;
import vn.quay24.device.printer.Slip;

/** Ports over {@link HardwareStandIn}. */
final class LineDevices {

  private LineDevices() {}

  abstract static class Lined implements Device {
    private final DeviceId id;
    private final DeviceKind kind;
    private final int port;

    Lined(DeviceId id, DeviceKind kind, int port) {
      this.id = id;
      this.kind = kind;
      this.port = port;
    }

    String ask(String question) throws DeviceException {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
          BufferedReader in =
              new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
        socket.getOutputStream().write((question + "\n").getBytes(StandardCharsets.UTF_8));
        String answer = in.readLine();
        if (answer == null) {
          throw new DeviceException(new DeviceFault.Disconnected(id));
        }
        return answer;
      } catch (IOException e) {
        throw new DeviceException(new DeviceFault.Disconnected(id), e);
      }
    }

    @Override
    public DeviceId id() {
      return id;
    }

    @Override
    public DeviceKind kind() {
      return kind;
    }

    @Override
    public DeviceStatus status() {
      return DeviceStatus.online(id, kind, Set.of(), Instant.now(), DeviceStatus.Source.ASSUMED);
    }

    @Override
    public void onStatus(Consumer<DeviceStatus> listener) {
      listener.accept(status());
    }

    @Override
    public void close() {}
  }

  static final class Card extends Lined implements IdCardReader {
    Card(DeviceId id, int port) {
      super(id, DeviceKind.ID_CARD_READER, port);
    }

    @Override
    public CardOutcome read(AccessKey key, Consumer<CardHolder> details, Duration limit)
        throws DeviceException {
      String number = ask("card");
      CardHolder holder =
          new CardHolder(
              number,
              "Nguyễn Thị Mẫu",
              LocalDate.of(1954, 3, 2),
              CardHolder.Sex.FEMALE,
              Optional.empty(),
              Optional.of(LocalDate.of(2022, 5, 10)),
              "Việt Nam",
              "Kinh",
              "Không",
              "Tam Kỳ, Quảng Nam",
              "Khối phố 3, An Mỹ, Tam Kỳ, Quảng Nam",
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      details.accept(holder);
      return new CardOutcome.Read(
          new ChipReading(
              holder, new Verdict.Genuine(), Optional.of(chipKey(number)), true, Optional.empty()));
    }

    static byte[] chipKey(String number) {
      try {
        return MessageDigest.getInstance("SHA-256")
            .digest(number.getBytes(StandardCharsets.US_ASCII));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public boolean cardPresent() {
      return false;
    }

    @Override
    public boolean awaitRemoval(Duration limit) {
      return true;
    }
  }

  static final class Code extends Lined implements CodeReader {
    private static final Duration PACE = Duration.ofMillis(50);

    Code(DeviceId id, int port) {
      super(id, DeviceKind.CODE_READER, port);
    }

    @Override
    public Optional<String> next(Duration limit) throws DeviceException, InterruptedException {
      String seen = ask("code");
      if (seen.isEmpty()) {
        Thread.sleep(PACE);
      }
      return Optional.of(seen).filter(text -> !text.isEmpty());
    }
  }

  static final class Printer extends Lined implements ReceiptPrinter {
    Printer(DeviceId id, int port) {
      super(id, DeviceKind.RECEIPT_PRINTER, port);
    }

    @Override
    public PrintOutcome print(Slip slip, Duration limit) throws DeviceException {
      StringBuilder text = new StringBuilder("print");
      for (Slip.Block block : slip.blocks()) {
        text.append(' ')
            .append(
                switch (block) {
                  case Slip.Heading(var heading) -> heading;
                  case Slip.Digits(var digits) -> digits;
                  case Slip.Text(var line, _, _) -> line;
                  case Slip.Field(var label, var value) -> label + ": " + value;
                  case Slip.Qr _, Slip.Rule _ -> "";
                });
      }
      return PrintOutcome.valueOf(ask(text.toString().replace('\n', ' ')));
    }
  }

  static final class Locker extends Lined implements LockerBank {
    Locker(DeviceId id, int port) {
      super(id, DeviceKind.LOCKER, port);
    }

    @Override
    public Set<Compartment> compartments() {
      return Set.of(new Compartment(1), new Compartment(2), new Compartment(3), new Compartment(4));
    }

    @Override
    public Set<Compartment> forced() {
      return Set.of();
    }

    @Override
    public Set<Compartment> withPresenceSensor() {
      return Set.of();
    }

    @Override
    public Map<Compartment, DoorState> doors() throws DeviceException {
      String[] states = ask("doors").split(",", -1);
      Map<Compartment, DoorState> doors = new HashMap<>();
      for (int number : new TreeSet<>(Set.of(1, 2, 3, 4))) {
        doors.put(new Compartment(number), DoorState.valueOf(states[number - 1]));
      }
      return doors;
    }

    @Override
    public Map<Compartment, Boolean> occupied() {
      return Map.of();
    }

    @Override
    public void pulse(Compartment compartment) throws DeviceException {
      ask("pulse " + compartment.number());
    }

    @Override
    public void givenUp(Compartment compartment) {
      // these doors do not open late
    }
  }

  static final class Supply extends Lined implements PowerSupply {
    Supply(DeviceId id, int port) {
      super(id, DeviceKind.UPS, port);
    }

    @Override
    public Power power() throws DeviceException {
      boolean low = ask("power").equals("low");
      return new Power(
          low ? Power.Feed.BATTERY : Power.Feed.MAINS, low, OptionalInt.empty(), Optional.empty());
    }
  }
}
