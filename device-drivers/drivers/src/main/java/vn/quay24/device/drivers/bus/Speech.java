package vn.quay24.device.drivers.bus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import vn.quay24.device.DeviceException;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.device.drivers.supervise.Deadline;
import vn.quay24.device.drivers.supervise.Tolerated;
import vn.quay24.device.link.ByteLink;

/**
 * One message at a time on a half-duplex line, and the answer among whatever else comes: echoes of
 * an adapter, stale answers, other boards, noise, and changes told unasked, which are kept.
 */
public final class Speech {
  // what a line does although it should not, and is put up with
  public static final String ECHO = "the line gives back what is sent";
  public static final String NOISE = "bytes that belong to nothing come with the answers";
  public static final String LATE =
      "answers come later than the setting answer allows; they are not believed";
  public static final String UNASKED = "a board tells of changes unasked";
  private static final int MOST_BYTES = 512;
  private static final int MOST_NEWS = 256;
  private static final int SHOWN = 16;

  private final ByteLink link;
  private final Terms terms;
  private final List<Inputs> news = new ArrayList<>();
  private final ByteArrayOutputStream since = new ByteArrayOutputStream(); // the last send
  private boolean echoes;
  private Deadline settled; // until then an answer to an earlier question may come

  /**
   * What stays the same when a line is opened anew.
   *
   * @param answer how long one answer is waited for
   */
  public record Terms(DeviceId id, Manners manners, Duration answer, Tolerated tolerated) {}

  /** On a line that has just been opened, and may still bring answers to whoever had it before. */
  public Speech(ByteLink link, Terms terms) {
    this.link = link;
    this.terms = terms;
    this.settled = settling();
  }

  /**
   * How long what was not answered may still be answered: once more the time of an answer. Where
   * answers tell what they answer nothing needs to be waited for.
   */
  private Deadline settling() {
    return Deadline.in(terms.manners().marksAnswers() ? Duration.ZERO : terms.answer());
  }

  /** Lets late answers pass and the line become quiet, then sends. */
  public void send(Message message) throws IOException, InterruptedException {
    settle();
    drain();
    since.reset();
    link.write(message.frame());
  }

  /** Sends as soon as the line is quiet, for what must not wait; a few times at most. */
  public void sendAtOnce(Message message) throws IOException, InterruptedException {
    drain();
    link.write(message.frame());
  }

  private void settle() throws IOException {
    while (!settled.passed()) {
      if (link.read(MOST_BYTES, settled.left()).length > 0) {
        terms.tolerated().note(LATE);
      }
    }
  }

  /** Waits for what comes of a message: at most for the time of an answer. */
  public Answer listen(Message message) throws IOException {
    return listen(message, terms.answer());
  }

  /** Waits for what comes of a message: at most for the limit, or until it is answered. */
  public Answer listen(Message message, Duration limit) throws IOException {
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    Deadline deadline = Deadline.in(limit);
    Answer answer = Answer.NOTHING;
    while (!deadline.passed() && received.size() < MOST_BYTES && !answer.found()) {
      received.writeBytes(read(MOST_BYTES - received.size(), deadline.left()));
      answer = hear(message, received.toByteArray());
    }
    keepNews(answer.received());
    if (!answer.found() || !settled.passed()) { // then an earlier one may still be answered too
      settled = settling();
    }
    if (answer.heard() instanceof Heard.Told told) {
      noteSurroundings(message.frame(), answer.received(), told);
    }
    return answer;
  }

  /**
   * What came.
   *
   * @param received all bytes, without an echo that was expected
   */
  public record Answer(Heard heard, byte[] received) {
    /** So far. */
    public static final Answer NOTHING = new Answer(new Heard.Nothing(), new byte[0]);

    public boolean found() {
      return !(heard instanceof Heard.Nothing);
    }
  }

  private byte[] read(int most, Duration limit) throws IOException {
    byte[] bytes = link.read(most, limit);
    since.writeBytes(bytes);
    return bytes;
  }

  /** What answers a message after all, although others were sent at once after it. */
  public Answer hearAgain(Message message) {
    return hear(message, since.toByteArray());
  }

  /** A line that is known to echo must not have its echo taken for an acknowledgement. */
  private Answer hear(Message message, byte[] received) {
    byte[] frame = message.frame();
    int echo = echoes ? find(frame, received) : -1;
    byte[] heard =
        echo < 0 ? received : Arrays.copyOfRange(received, echo + frame.length, received.length);
    return new Answer(message.hear(heard), heard);
  }

  private static int find(byte[] frame, byte[] received) {
    for (int at = 0; at + frame.length <= received.length; at++) {
      if (Arrays.equals(received, at, at + frame.length, frame, 0, frame.length)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean startsWith(byte[] bytes, byte[] beginning) {
    return bytes.length >= beginning.length
        && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
  }

  private void noteSurroundings(byte[] frame, byte[] received, Heard.Told told) {
    int before = told.from();
    if (startsWith(received, frame) && before >= frame.length) {
      echoes = true;
      terms.tolerated().note(ECHO);
      before -= frame.length;
    }
    if (before > 0 || told.to() < received.length) {
      boolean onlyNews = !terms.manners().news(received).isEmpty();
      terms.tolerated().note(onlyNews ? UNASKED : NOISE);
    }
  }

  /** Waits out the protocol's silence, and takes what a board or a disturbance sent unasked. */
  private void drain() throws IOException, InterruptedException {
    ByteArrayOutputStream stale = new ByteArrayOutputStream();
    byte[] piece;
    do {
      Thread.sleep(terms.manners().silence());
      piece = read(MOST_BYTES, Duration.ZERO);
      stale.writeBytes(piece);
    } while (piece.length > 0 && stale.size() < MOST_BYTES);
    keepNews(stale.toByteArray());
  }

  private void keepNews(byte[] received) {
    List<Inputs> changes = terms.manners().news(received);
    if (!changes.isEmpty()) {
      terms.tolerated().note(UNASKED);
      news.addAll(changes.subList(0, Math.min(changes.size(), MOST_NEWS - news.size())));
    }
  }

  /** Changes told unasked since the last call, in order. */
  public List<Inputs> takeNews() {
    List<Inputs> taken = List.copyOf(news);
    news.clear();
    return taken;
  }

  /** Why an answer that was waited for is none. */
  public DeviceException failure(String name, Message message, Answer answer) {
    byte[] received = answer.received();
    if (answer.heard() instanceof Heard.Refused(var why, _)) {
      return new DeviceException(new DeviceFault.Broken(terms.id(), name + ": " + why));
    }
    boolean late = message.isLate(received);
    if (late) {
      terms.tolerated().note(LATE);
    }
    // an adapter of RS-485 may give back what it sends
    if (late || received.length == 0 || Arrays.equals(received, message.frame())) {
      return new DeviceException(new DeviceFault.TimedOut(terms.id(), name, terms.answer()));
    }
    return new DeviceException(
        new DeviceFault.ProtocolViolation(terms.id(), name),
        "received "
            + HexFormat.ofDelimiter(" ").formatHex(received, 0, Math.min(received.length, SHOWN)));
  }
}
