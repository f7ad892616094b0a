package vn.quay24.centre.message;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.quay24.centre.key.AtRest;

/** Puts texts into the box, in the transaction of what they are about. Thread-safe. */
public final class Messages {
  private static final Pattern PHONE = Pattern.compile("0[0-9]{9}");

  /** Longest text a gateway takes: ten concatenated messages. */
  private static final int LONGEST = 670;

  private final MessageBox box;
  private final AtRest atRest;
  private final InstantSource clock;

  public Messages(MessageBox box, AtRest atRest, InstantSource clock) {
    this.box = box;
    this.atRest = atRest;
    this.clock = clock;
  }

  /**
   * Keeps a text until it was handed over.
   *
   * @param kind machine word; with {@code occasion} it makes the id, so that it is kept once
   * @param occasion what it is about, for example a dossier's id and version
   * @param phone a number that is none gets nothing: not everybody gave one
   */
  public void put(String kind, String occasion, UUID dossier, String phone, String text) {
    if (!PHONE.matcher(phone).matches()) {
      return;
    }
    UUID id =
        UUID.nameUUIDFromBytes(
            ("message/" + kind + "/" + occasion).getBytes(StandardCharsets.UTF_8));
    String whole = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    box.put(
        id,
        kind,
        Optional.of(dossier),
        atRest.seal(phone + "\n" + whole, row(id)),
        clock.instant());
  }

  /** Reads a text back. */
  Sms open(MessageBox.Due due) {
    String text = atRest.open(due.sealed(), row(due.id()));
    int end = text.indexOf('\n');
    return new Sms(due.id(), text.substring(0, end), text.substring(end + 1));
  }

  private static String row(UUID id) {
    return "message/" + id;
  }
}
