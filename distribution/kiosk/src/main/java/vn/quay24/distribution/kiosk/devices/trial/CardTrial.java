package vn.quay24.distribution.kiosk.devices.trial;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.quay24.device.DeviceException;
import vn.quay24.device.card.AccessKey;
import vn.quay24.device.card.CardOutcome;
import vn.quay24.device.card.ChipReading;
import vn.quay24.device.card.IdCardReader;
import vn.quay24.device.card.Verdict;
import vn.quay24.device.drivers.record.ApduTally;
import vn.quay24.distribution.kiosk.console.CommandLine;
import vn.quay24.distribution.kiosk.console.Console;
import vn.quay24.distribution.kiosk.console.UsageException;

/** Waits for a card and reads its chip; says nothing of its holder unless told to. */
record CardTrial(IdCardReader reader, ApduTally tally) implements Trial {
  private static final int USUAL_SECONDS = 60;
  private static final int MOST_SECONDS = 120;

  @Override
  public boolean run(CommandLine line, Findings findings)
      throws UsageException, IOException, DeviceException, InterruptedException {
    Console console = findings.console();
    int seconds = line.whole("seconds", USUAL_SECONDS, 1, MOST_SECONDS);
    AccessKey key = key(line, console);
    console.say("card.lay");
    CardOutcome outcome = reader.read(key, _ -> {}, Duration.ofSeconds(seconds));
    boolean well =
        switch (outcome) {
          case CardOutcome.Read(ChipReading reading) -> read(reading, line.has("show"), findings);
          case CardOutcome.NoCard _ -> said(console, "card.none", seconds);
          case CardOutcome.WrongKey _ -> said(console, "card.wrong-key");
          case CardOutcome.TakenAway _ -> said(console, "card.taken");
          case CardOutcome.NotAnIdCard _ -> said(console, "card.foreign");
          case CardOutcome.Unreadable(String detail) -> said(console, "card.unreadable", detail);
          case CardOutcome.Expired _ -> said(console, "card.expired");
        };
    findings.note("outcome", outcome.getClass().getSimpleName());
    tell(findings);
    return well;
  }

  private static AccessKey key(CommandLine line, Console console)
      throws UsageException, IOException {
    Optional<String> typed = line.option("can");
    String digits = typed.isPresent() ? typed.get() : console.ask("card.can").orElse("");
    if (!digits.matches("[0-9]{6}")) {
      throw new UsageException("card.bad-can", "");
    }
    return new AccessKey.Can(digits);
  }

  private static boolean said(Console console, String key, Object... arguments) {
    console.say(key, arguments);
    return false;
  }

  private static boolean read(ChipReading reading, boolean show, Findings findings) {
    Console console = findings.console();
    console.say("card.verdict", words(reading.verdict()));
    findings.note("verdict", word(reading.verdict()));
    if (reading.verdict() instanceof Verdict.Refused) {
      return false; // nothing that such a chip says is told
    }
    List<String> files = files(reading);
    console.say("card.files", String.join(", ", files));
    findings.note("files", files);
    String key = keyOf(reading);
    console.say("card.key." + key);
    findings.note("chipKey", key);
    if (show) {
      var holder = reading.holder();
      console.say("card.person", holder.number(), holder.fullName(), holder.birth());
    } else {
      console.say("card.hidden");
    }
    return true;
  }

  /** In which file a key stands does not matter to a reading: the chip is known by all of them. */
  private static String keyOf(ChipReading reading) {
    if (reading.chipKey().isEmpty()) {
      return "none";
    }
    return reading.chipKeyProven() ? "proved" : "unproved";
  }

  private static List<String> files(ChipReading reading) {
    List<String> files = new ArrayList<>(List.of("EF.SOD", "DG1", "DG13"));
    if (reading.portrait().isPresent()) {
      files.add("DG2");
    }
    return files;
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Genuine _ -> Console.text("card.genuine");
      case Verdict.IntactIssuerUnverified _ -> Console.text("card.unverified");
      case Verdict.Refused(var reason) -> Console.text("card.refused", reason);
    };
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Genuine _ -> "genuine";
      case Verdict.IntactIssuerUnverified _ -> "intactIssuerUnverified";
      case Verdict.Refused(var reason) -> "refused:" + reason.name().toLowerCase(Locale.ROOT);
    };
  }

  private void tell(Findings findings) {
    findings.note("access", tally.access().name());
    findings.note("apdus", tally.commands());
    findings.note("bytes", tally.bytes());
    findings.note("cardMillis", tally.waited().toMillis());
    findings.note("longestMillis", tally.longest().toMillis());
    findings.console().say("card.access", tally.access());
    findings
        .console()
        .say(
            "card.apdus",
            tally.commands(),
            tally.bytes(),
            tally.waited().toMillis(),
            tally.longest().toMillis());
  }
}
