package vn.quay24.kiosk.submit;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.quay24.device.printer.Slip;
import vn.quay24.kiosk.visit.Submission;

/**
 * What stands on the slip: the kiosk's own number, what was handed in, whether it has arrived, when
 * the office decides, where to look it up. The mã hồ sơ never does: only acceptance gives one (NĐ
 * 45/2020 Đ11). Names the system and its owner, at the top, and carries an id for look-up (Đ18). In
 * few words: they are read standing, and each line of letters is a kilobyte of dots.
 */
public final class SlipLayout {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  private final String unitName;
  private final String kioskName;

  /**
   * @param unitName the commune
   * @param kioskName where the kiosk stands
   */
  public SlipLayout(String unitName, String kioskName) {
    this.unitName = unitName;
    this.kioskName = kioskName;
  }

  /** The slip of a submission as it stands now. */
  public Slip of(Submission submission, boolean copy, String language) {
    Words words = new Words(language);
    List<Slip.Block> blocks = new ArrayList<>();
    blocks.add(new Slip.Text(unitName, true, true));
    blocks.add(new Slip.Heading(words.text("heading")));
    if (copy) {
      blocks.add(new Slip.Heading(words.text("copy")));
    }
    blocks.add(new Slip.Text(words.text("number"), false, true));
    blocks.add(new Slip.Digits(submission.number()));
    blocks.add(new Slip.Field(words.text("procedure"), submission.procedure().name().in(language)));
    blocks.add(new Slip.Field(words.text("submittedAt"), time(submission.sealedAt())));
    blocks.add(new Slip.Field(words.text("kiosk"), kioskName));
    blocks.add(
        new Slip.Field(
            words.text("papers"),
            submission.papers().isEmpty()
                ? words.text("noPapers")
                : String.join("; ", submission.papers())));
    blocks.add(new Slip.Field(words.text("fee"), fee(submission, words)));
    blocks.add(new Slip.Rule());
    switch (submission.delivery()) {
      case Submission.Delivery.Arrived(var acceptBy) ->
          blocks.add(
              new Slip.Text(
                  acceptBy
                      .map(by -> words.text("arrived", time(by)))
                      .orElse(words.text("arrivedNoTime")),
                  true,
                  false));
      case Submission.Delivery.Waiting _ -> {
        blocks.add(new Slip.Heading(words.text("waiting")));
        blocks.add(new Slip.Text(words.text("waitingMore"), false, false));
      }
    }
    blocks.add(new Slip.Text(words.text("codeLater"), false, false));
    blocks.add(new Slip.Text(words.text("lookUp"), false, false));
    blocks.add(new Slip.Qr(submission.slipCode()));
    blocks.add(new Slip.Text(words.text("keep"), false, true));
    blocks.add(new Slip.Text(words.text("system"), false, true));
    return new Slip(blocks);
  }

  /** A slip that shows what the printer can do; it is nobody's, and says so. */
  Slip trial(Instant now) {
    Words words = new Words("vi");
    return new Slip(
        List.of(
            new Slip.Text(unitName, true, true),
            new Slip.Heading(words.text("trial")),
            new Slip.Field(words.text("kiosk"), kioskName),
            new Slip.Field(words.text("trialAt"), time(now)),
            new Slip.Rule(),
            new Slip.Text(words.text("trialLetters"), false, false),
            new Slip.Qr("QUAY24 TRIAL"),
            new Slip.Text(words.text("trialNobodys"), false, true)));
  }

  private static String fee(Submission submission, Words words) {
    if (submission.fee().amount() == 0) {
      return words.text("feeFree");
    }
    String amount =
        NumberFormat.getIntegerInstance(Locale.of("vi", "VN")).format(submission.fee().amount());
    return words.text(submission.paymentDue() > 0 ? "feePaid" : "feeLater", amount);
  }

  private static String time(Instant at) {
    return TIME.format(at.atZone(VIETNAM));
  }

  private static final class Words {
    private final ResourceBundle bundle;
    private final Locale locale;

    Words(String language) {
      this.locale = Locale.of(language);
      this.bundle = ResourceBundle.getBundle("vn.quay24.kiosk.submit.slip", locale);
    }

    String text(String key, Object... arguments) {
      return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
  }
}
