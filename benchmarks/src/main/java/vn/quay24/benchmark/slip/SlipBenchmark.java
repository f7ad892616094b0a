package vn.quay24.benchmark.slip;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.image.BitonalThreshold;
import com.github.anastaciocintra.escpos.image.CoffeeImageImpl;
import com.github.anastaciocintra.escpos.image.EscPosImage;
import com.github.anastaciocintra.escpos.image.RasterBitImageWrapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.quay24.benchmark.measure.Benchmark;
import vn.quay24.benchmark.measure.Cpu;
import vn.quay24.benchmark.measure.Figures;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.escpos.EscPosProvider;
import vn.quay24.device.emulator.link.LinkServer;
import vn.quay24.device.emulator.printer.EmulatedPrinter;
import vn.quay24.device.printer.PrintOutcome;
import vn.quay24.device.printer.ReceiptPrinter;
import vn.quay24.device.printer.Slip;
import vn.quay24.device.spi.DeviceConfiguration;
import vn.quay24.device.spi.IllegalConfigurationException;

/**
 * A whole slip of a submission: set, drawn, encoded and sent, as the processor time of the thread
 * that prints, and its bytes on the wire; and escpos-coffee, which is given the finished picture.
 */
public final class SlipBenchmark implements Benchmark {
  private static final int ROUNDS = 41;
  private static final int WARM_FROM = 20;
  private static final double MILLIS = 1e3;
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Override
  public void run(Figures figures) throws IOException {
    figures.title("slip: 80 mm, picture and QR; peer: escpos-coffee 4.1.0, encoding alone");
    EmulatedPrinter hardware = new EmulatedPrinter();
    Path socket = Files.createTempDirectory("quay24-slip").resolve("printer");
    for (String qr : List.of("raster", "native")) {
      try (LinkServer server =
              LinkServer.start(hardware, "slip", UnixDomainSocketAddress.of(socket));
          ReceiptPrinter printer = printer(server, qr)) {
        measure(figures, hardware, printer, qr);
      } catch (IllegalConfigurationException e) {
        throw new IOException(e);
      }
    }
    peer(figures, hardware.slips().getFirst());
  }

  private static ReceiptPrinter printer(LinkServer server, String qr)
      throws IllegalConfigurationException {
    DeviceConfiguration configuration =
        new DeviceConfiguration(
            new DeviceId("printer"), "escpos", Map.of("link", server.link(), "qr", qr));
    return (ReceiptPrinter) new EscPosProvider().open(configuration, InstantSource.system());
  }

  private static void measure(
      Figures figures, EmulatedPrinter hardware, ReceiptPrinter printer, String qr)
      throws IOException {
    Slip slip = SubmittedSlip.slip();
    double[] times = new double[ROUNDS];
    long bytes = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long before = hardware.received();
      times[round] = Cpu.ofThread(() -> print(printer, slip)) * MILLIS;
      bytes = hardware.received() - before;
    }
    figures.line("driver, QR " + qr + ": CPU of the printing thread, warm", warm(times), "ms");
    figures.line("driver, QR " + qr + ": the first of its device", times[0], "ms");
    figures.line("driver, QR " + qr + ": on the wire", (double) bytes, "bytes");
  }

  private static void print(ReceiptPrinter printer, Slip slip) throws IOException {
    try {
      if (printer.print(slip, LIMIT) != PrintOutcome.PRINTED) {
        throw new IOException("the emulated printer says nothing");
      }
    } catch (DeviceException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("while a slip was printed");
    }
  }

  private static void peer(Figures figures, BufferedImage slip) throws IOException {
    double[] times = new double[ROUNDS];
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int round = 0; round < ROUNDS; round++) {
      bytes.reset();
      times[round] =
          Cpu.ofThread(
                  () -> {
                    try (EscPos printer = new EscPos(bytes)) {
                      printer.write(
                          new RasterBitImageWrapper(),
                          new EscPosImage(new CoffeeImageImpl(slip), new BitonalThreshold()));
                      printer.cut(EscPos.CutMode.FULL);
                    }
                  })
              * MILLIS;
    }
    figures.line("escpos-coffee, the finished picture: CPU, warm", warm(times), "ms");
    figures.line("escpos-coffee, the finished picture", bytes.size(), "bytes");
  }

  private static double warm(double[] times) {
    double[] warm = Arrays.copyOfRange(times, WARM_FROM, times.length);
    Arrays.sort(warm);
    return warm[warm.length / 2];
  }
}
