package vn.quay24.distribution.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import vn.quay24.distribution.demo.home.ConfigurationFiles;
import vn.quay24.distribution.demo.home.Ports;
import vn.quay24.simulator.bank.Bank;
import vn.quay24.simulator.http.WorldServer;
import vn.quay24.simulator.sms.SmsGateway;
import vn.quay24.simulator.vneid.Client;
import vn.quay24.simulator.vneid.Vneid;

/** The world outside the office, and the address that the centre reaches it at. */
record World(SmsGateway sms, Bank bank, Vneid vneid, WorldServer server) implements AutoCloseable {
  private static final long BALANCE = 5_000_000;

  static World start(ConfigurationFiles files, Ports ports, InstantSource clock, Runnable changed)
      throws IOException, GeneralSecurityException {
    SmsGateway sms = new SmsGateway(clock, changed);
    URI notifications = URI.create("http://127.0.0.1:" + ports.webhook() + "/bank/notifications");
    byte[] secret = text(files.bankSecret()).getBytes(StandardCharsets.UTF_8);
    Bank bank = new Bank(new Bank.Setting(notifications, secret, BALANCE), clock, changed);
    Client client = new Client("quay24", text(files.vneidSecret()));
    Vneid vneid =
        new Vneid(
            new Vneid.Setting(files.vneidIssuer(), client, number -> number.startsWith("999")),
            clock,
            new SecureRandom(),
            changed);
    WorldServer server =
        WorldServer.start(
            ports.world(), Map.of("/sms", sms, "/vneid", vneid, "/bank", bank.statement()));
    return new World(sms, bank, vneid, server);
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file).trim();
  }

  @Override
  public void close() {
    server.close();
    bank.close();
  }
}
