package vn.quay24.distribution.demo.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Writes the files that an administrator and a technician would write. */
public final class ConfigurationFiles {
  /** Tenant of the demo. */
  public static final String TENANT = "danang";

  /** The one kiosk of the demo. */
  public static final String KIOSK = "tam-ky-01";

  /** Commune that it stands in. */
  public static final String UNIT_CODE = "20341";

  /** Its name, as it is written over the door. */
  public static final String UNIT_NAME = "Phường Tam Kỳ, thành phố Đà Nẵng";

  /** Its power supply, by its server's word. */
  public static final String POWER_SUPPLY = "quay24";

  private static final int SECRET = 32;

  private final DemoHome home;
  private final Ports ports;

  public ConfigurationFiles(DemoHome home, Ports ports) {
    this.home = home;
    this.ports = ports;
  }

  /** Shared with the bank; made once. */
  public Path bankSecret() {
    return home.centre().resolve("secrets/bank.key");
  }

  /** The client secret at VNeID; made once. */
  public Path vneidSecret() {
    return home.centre().resolve("secrets/vneid.key");
  }

  public String vneidIssuer() {
    return world("/vneid");
  }

  private String world(String path) {
    return "http://127.0.0.1:" + ports.world() + path;
  }

  /**
   * Writes everything; secrets that exist stay.
   *
   * @param pagePrinter link of the page printer
   * @param player behaves like {@code aplay}
   */
  public void write(ScannerCommands scanner, String pagePrinter, Path player) throws IOException {
    secret(bankSecret());
    secret(vneidSecret());
    Files.writeString(home.centre().resolve("centre.toml"), centre());
    Files.writeString(home.kiosk().resolve("agent.toml"), agent());
    Files.writeString(home.kiosk().resolve("kiosk.toml"), kiosk());
    Files.writeString(
        home.kiosk().resolve("devices.toml"), devices(scanner, pagePrinter) + sound(player));
  }

  private static void secret(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] random = new byte[SECRET];
      new SecureRandom().nextBytes(random);
      Files.writeString(file, HexFormat.of().formatHex(random));
    }
  }

  private String centre() {
    return """
        data         = "data"
        tenant       = "%s"
        public-host  = "127.0.0.1"
        pages-port   = %d
        api-port     = %d
        broker-port  = %d
        webhook-port = %d
        public-api-port    = %d
        public-broker-port = %d

        [bank]
        bin          = "970436"
        bank-name    = "Ngân hàng Mẫu"
        account      = "9990001234567"
        name         = "UBND PHUONG TAM KY"
        notification-secret-file = "secrets/bank.key"
        statement-url   = "%s"
        statement-after = 30
        statement-every = 10

        [sms]
        url = "%s"

        [vneid]
        issuer    = "%s"
        client-id = "quay24"
        client-secret-file = "secrets/vneid.key"

        [unit]
        code = "%s"
        name = "%s"
        dossier-pattern = "999.00.00.H99"

        [broker]
        kind = "embedded"
        """
        .formatted(
            TENANT,
            ports.pages(),
            ports.apiInside(),
            ports.brokerInside(),
            ports.webhook(),
            ports.api(),
            ports.broker(),
            world("/bank/statement"),
            world("/sms"),
            vneidIssuer(),
            UNIT_CODE,
            UNIT_NAME);
  }

  private static String agent() {
    return """
        data     = "data/agent"
        identity = "identity"
        socket   = "run/agent.sock"
        catalogue-slots = "catalogue"
        """;
  }

  private static String kiosk() {
    return """
        data      = "data/app"
        identity  = "identity"
        socket    = "run/agent.sock"
        devices   = "devices.toml"
        catalogue = "catalogue"

        [screen]
        width  = 1080
        height = 1920
        diagonal-inches = 27
        """;
  }

  private String sound(Path player) {
    return """

        [sound]
        driver  = "sound-alsa"
        command = '"%s"'
        device  = "speaker"
        headphone-device = "headphones"
        quiet-hours = "21:00-06:00"
        simulated = true

        [jack]
        driver = "jack-evdev"
        link   = "unix:%s"
        simulated = true
        """
        .formatted(player, home.deviceSocket("jack"));
  }

  private String devices(ScannerCommands scanner, String pagePrinter) {
    return """
        [card]
        driver = "emrtd"
        link   = "vpcd:unix:%s"
        trust  = "trust"

        [code]
        driver = "code-serial"
        link   = "unix:%s"

        [scanner]
        driver  = "scanimage"
        device  = "quay24:adf:1"
        duplex  = "ADF Duplex"
        command = "%s"
        presence-command = "%s"

        [printer]
        driver = "escpos"
        link   = "unix:%s"

        [document]
        driver = "ipp"
        link   = "%s"
        user   = "quay24-demo"

        [locker]
        driver = "kerong-cu16"
        link   = "unix:%s"
        compartments = 12

        [lights]
        driver = "lights-serial"
        link   = "unix:%s"

        [cabinet]
        driver = "cabinet-serial"
        link   = "unix:%s"

        [ups]
        driver = "nut"
        link   = "unix:%s"
        ups    = "%s"

        [camera]
        driver  = "document-camera"
        command = 'cat "%s"'
        node    = "%s"
        resolution = 150
        simulated = true
        """
        .formatted(
            home.deviceSocket("card"),
            home.deviceSocket("code"),
            scanner.scan(),
            scanner.presence(),
            home.deviceSocket("printer"),
            pagePrinter,
            home.deviceSocket("locker"),
            home.deviceSocket("housing"),
            home.deviceSocket("housing"),
            home.deviceSocket("ups"),
            POWER_SUPPLY,
            home.cameraPicture(),
            home.cameraPicture());
  }
}
