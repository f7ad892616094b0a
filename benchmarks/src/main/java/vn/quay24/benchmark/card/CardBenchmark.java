package vn.quay24.benchmark.card;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import net.sf.scuba.smartcards.CardServiceException;
import vn.quay24.benchmark.measure.Benchmark;
import vn.quay24.benchmark.measure.Figures;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceId;
import vn.quay24.device.card.IdCardReader;
import vn.quay24.device.drivers.emrtd.EmrtdDriverProvider;
import vn.quay24.device.drivers.record.ApduTally;
import vn.quay24.device.drivers.record.Witnessed;
import vn.quay24.device.emulator.chip.VpcdReader;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * Reads the chip card over a model of the air (424 kbit/s, 10 ms a command): how many commands, how
 * much of the time is ours, when the text is there; and the same card by JMRTD as it comes. All
 * rows take turns, so that a busy machine is busy for all of them.
 */
public final class CardBenchmark implements Benchmark {

  @Override
  public void run(Figures figures) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("quay24-card");
    BenchCard cards = new BenchCard();
    cards.authority().believedIn(folder);
    UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve("reader"));
    figures.title(
        "card: 424 kbit/s, 10 ms a command, DG2 of 9,898 bytes; peer: JMRTD 0.8.6 as it comes");
    ApduTally cable = new ApduTally();
    try (VpcdReader hardware = VpcdReader.listen(address);
        IdCardReader reader = driver(cable, hardware, folder)) {
      new Table(reader, cable, new PlainReader(address), hardware)
          .measure(cards)
          .forEach(figures::note);
    } catch (DeviceException | IllegalConfigurationException | CardServiceException e) {
      throw new IOException(e);
    }
  }

  private static IdCardReader driver(ApduTally cable, VpcdReader hardware, Path trust)
      throws IllegalConfigurationException {
    DeviceConfiguration configuration =
        new DeviceConfiguration(
            new DeviceId("card"),
            "emrtd",
            Map.of("link", hardware.link(), "trust", trust.toString()));
    return (IdCardReader)
        Witnessed.open(cable, new EmrtdDriverProvider(), configuration, InstantSource.system());
  }
}
