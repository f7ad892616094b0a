package vn.quay24.device.emulator.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whatever a driver sends, the printer neither stops nor grows. */
class EscPosParserFuzzTest {
  private static final int WIDTH_BYTES = 72;

  @FuzzTest
  void anyBytesAreCommandsOrMistakes(byte[] bytes) {
    EscPosParser parser = new EscPosParser(WIDTH_BYTES);
    parser.accept(bytes);

    List<PrinterCommand> commands = new ArrayList<>();
    for (Optional<PrinterCommand> next = parser.next(); next.isPresent(); next = parser.next()) {
      commands.add(next.get());
    }
    assertTrue(commands.size() <= bytes.length);
    for (PrinterCommand command : commands) {
      if (command instanceof PrinterCommand.Raster raster) {
        assertEquals(raster.widthBytes() * raster.rows(), raster.data().length);
      }
    }
  }

  @FuzzTest
  void anyBytesLeaveThePrinterAbleToAnswer(byte[] bytes) throws IOException {
    EmulatedPrinter printer = new EmulatedPrinter();
    try (var line = printer.link()) {
      line.write(bytes);
      while (line.read(4_096, Duration.ZERO).length > 0) {
        // what the bytes asked for
      }
      line.write(new byte[] {0x10, 0x04, 0x01});

      assertTrue(line.read(16, Duration.ofSeconds(1)).length > 0);
    }
  }
}
