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
            : "ssl://" + configuration.publicHost() + ":" + configuration.ports().broker();
    return new Addresses(
        () -> "https://" + configuration.publicHost() + ":" + apiPort.getAsInt(),
        broker,
        intakeKey,
        root);
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
