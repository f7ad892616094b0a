package vn.quay24.centre.main;

import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import vn.quay24.centre.kiosk.Welcome;

/** What a new kiosk is told: where the centre is, and what to trust. */
record Addresses(
    Supplier<String> api, String brokerAddress, String intakeKey, Supplier<Optional<String>> root)
    implements Welcome {

  static Addresses of(
      CentreConfiguration configuration,
      IntSupplier apiPort,
      String intakeKey,
      Supplier<Optional<String>> root) {
    String broker =
        configuration.broker().kind().equals("external")
            ? configuration.broker().url()
            : "ssl://" + configuration.publicHost() + ":" + brokerPort(configuration.ports());
    return new Addresses(
        () ->
            "https://" + configuration.publicHost() + ":" + apiPort(configuration.ports(), apiPort),
        broker,
        intakeKey,
        root);
  }

  private static int apiPort(CentreConfiguration.Ports ports, IntSupplier listening) {
    return ports.publicApi() == 0 ? listening.getAsInt() : ports.publicApi();
  }

  private static int brokerPort(CentreConfiguration.Ports ports) {
    return ports.publicBroker() == 0 ? ports.broker() : ports.publicBroker();
  }

  @Override
  public String apiAddress() {
    return api.get();
  }

  @Override
  public Optional<String> trustedRoot() {
    return root.get();
  }
}
