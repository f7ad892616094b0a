package vn.quay24.device.emulator.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Follows a recording: each new question in the order recorded. Questions that were asked before
 * may be asked more often or less often than recorded, because a driver that is idle looks at its
 * hardware by its own clock. Not safe for use by several threads.
 */
final class Script {
  private final List<Exchange> exchanges;
  private final List<Exchange> answered = new ArrayList<>();
  private int next;
  private Optional<String> difference = Optional.empty();

  Script(Recording recording) {
    this.exchanges = List.copyOf(Exchange.of(recording));
  }

  /** What came of what was sent: answers, and what was not yet understood. */
  record Outcome(List<byte[]> answers, byte[] rest) {}

  /** Takes what was sent since the last whole question. */
  Outcome take(byte[] sent) {
    List<byte[]> answers = new ArrayList<>();
    byte[] rest = sent;
    while (rest.length > 0 && difference.isEmpty()) {
      Optional<Exchange> asked = asked(rest);
      if (asked.isEmpty()) {
        break;
      }
      answers.add(asked.get().answer());
      rest = Arrays.copyOfRange(rest, asked.get().request().length, rest.length);
    }
    return new Outcome(answers, rest);
  }

  private Optional<Exchange> asked(byte[] sent) {
    for (int at = next; at < exchanges.size(); at++) {
      Exchange recorded = exchanges.get(at);
      if (recorded.unasked()) {
        continue;
      }
      if (recorded.isAskedBy(sent)) {
        next = at + 1;
        answered.add(recorded);
        return Optional.of(recorded);
      }
      if (recorded.mayBecome(sent)) {
        return Optional.empty();
      }
      if (isNew(recorded)) {
        break;
      }
    }
    Optional<Exchange> again =
        answered.reversed().stream().filter(exchange -> exchange.isAskedBy(sent)).findFirst();
    if (again.isEmpty() && answered.stream().noneMatch(exchange -> exchange.mayBecome(sent))) {
      difference = Optional.of("sent " + Exchange.shown(sent) + "; recorded is " + expected());
    }
    return again;
  }

  /** Whether nothing like it was asked before: it may not be left out. */
  private boolean isNew(Exchange recorded) {
    return answered.stream().noneMatch(recorded::asksLike);
  }

  private String expected() {
    return missing().findFirst().map(one -> Exchange.shown(one.request())).orElse("nothing more");
  }

  /** What the hardware says next by itself; empty when it says no more. */
  Optional<byte[]> unasked() {
    for (int at = next; at < exchanges.size(); at++) {
      if (exchanges.get(at).unasked()) {
        next = at + 1;
        return Optional.of(exchanges.get(at).answer());
      }
    }
    return Optional.empty();
  }

  private Stream<Exchange> missing() {
    return exchanges.stream().skip(next).filter(each -> each.unasked() || isNew(each));
  }

  /** What differed from the recording, or is missing of it. */
  Optional<String> difference() {
    return difference.or(
        () ->
            missing()
                .findFirst()
                .map(
                    each ->
                        each.unasked()
                            ? "the hardware never spoke: " + Exchange.shown(each.answer())
                            : "never sent: " + Exchange.shown(each.request())));
  }

  boolean failed() {
    return difference.isPresent();
  }
}
