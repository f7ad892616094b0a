package vn.quay24.centre.verification;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.quay24.centre.audit.AuditLog;
import vn.quay24.centre.key.AtRest;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.protocol.KioskId;
import vn.quay24.protocol.verification.Verification;
import vn.quay24.protocol.verification.Verification.State;
import vn.quay24.protocol.verification.VerificationRequest;

/**
 * Has the holder confirm on the phone, for one visit. The kiosk's question drives the poll, at the
 * provider's pace. Thread-safe.
 */
public final class Verifications {
  private static final Logger LOG = System.getLogger(Verifications.class.getName());
  private static final Pattern NUMBER = Pattern.compile("[0-9]{12}");

  /** Longer than a poll takes. */
  private static final Duration POLLING = Duration.ofSeconds(20);

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration UNAVAILABLE_FOR = Duration.ofMinutes(1);

  private final VerificationBook book;
  private final IdentityProvider provider;
  private final AtRest atRest;
  private final AuditLog audit;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  public Verifications(
      VerificationBook book,
      IdentityProvider provider,
      AtRest atRest,
      AuditLog audit,
      InstantSource clock) {
    this.book = book;
    this.provider = provider;
    this.atRest = atRest;
    this.audit = audit;
    this.clock = clock;
  }

  /** Asks; the same id again gives the same verification. */
  public Verification begin(KioskId kiosk, VerificationRequest request)
      throws RefusedException, InterruptedException {
    if (!NUMBER.matcher(request.citizenNumber()).matches()) {
      throw new RefusedException(Refusal.MALFORMED, "citizen number");
    }
    Optional<VerificationBook.Entry> known = book.find(request.verification());
    if (known.isPresent()) {
      return view(own(known, kiosk));
    }
    VerificationBook.Entry entry = asked(kiosk, request);
    if (!book.add(entry)) {
      return view(own(book.find(request.verification()), kiosk));
    }
    audit.append(kiosk.value(), "verification.begin", entry.id().toString(), entry.state().name());
    return view(entry);
  }

  /** How it stands now. */
  public Verification find(KioskId kiosk, UUID id) throws RefusedException, InterruptedException {
    VerificationBook.Entry entry = own(book.find(id), kiosk);
    Instant now = clock.instant();
    if (entry.state() != State.PENDING) {
      return view(entry);
    }
    if (now.isAfter(entry.expiresAt())) {
      return view(settled(entry, State.EXPIRED));
    }
    // Of two questions at once one goes to the provider: it answers a second one with an error.
    return book.claim(id, now, now.plus(POLLING)) ? view(polled(entry)) : view(entry);
  }

  private VerificationBook.Entry asked(KioskId kiosk, VerificationRequest request)
      throws InterruptedException {
    String match = "%02d".formatted(random.nextInt(100));
    Instant now = clock.instant();
    try {
      return switch (provider.begin(request.citizenNumber(), match)) {
        case IdentityProvider.Begun.Asked(var id, var expiresIn, var interval) ->
            new VerificationBook.Entry(
                request.verification(),
                kiosk,
                request.visit(),
                match,
                Optional.of(id),
                Optional.of(atRest.seal(request.citizenNumber(), row(request.verification()))),
                State.PENDING,
                now.plus(interval),
                now.plus(expiresIn));
        case IdentityProvider.Begun.NoAccount _ -> unavailable(kiosk, request, match, now);
      };
    } catch (IOException e) {
      LOG.log(Level.WARNING, "VNeID cannot be asked: {0}", e.getMessage());
      return unavailable(kiosk, request, match, now);
    }
  }

  private static VerificationBook.Entry unavailable(
      KioskId kiosk, VerificationRequest request, String match, Instant now) {
    return new VerificationBook.Entry(
        request.verification(),
        kiosk,
        request.visit(),
        match,
        Optional.empty(),
        Optional.empty(),
        State.UNAVAILABLE,
        now,
        now.plus(UNAVAILABLE_FOR));
  }

  private VerificationBook.Entry polled(VerificationBook.Entry entry) throws InterruptedException {
    String number = atRest.open(entry.sealedNumber().orElseThrow(), row(entry.id()));
    try {
      return switch (provider.poll(entry.providerId().orElseThrow(), number)) {
        case PENDING -> later(entry);
        case CONFIRMED -> settled(entry, State.CONFIRMED);
        case DENIED -> settled(entry, State.DENIED);
        case EXPIRED -> settled(entry, State.EXPIRED);
      };
    } catch (IOException e) {
      // Away for a moment is not an answer; the request's own end still holds.
      LOG.log(Level.WARNING, "VNeID cannot be polled: {0}", e.getMessage());
      return later(entry);
    }
  }

  private VerificationBook.Entry later(VerificationBook.Entry entry) {
    return kept(entry.in(State.PENDING, clock.instant().plus(PAUSE)));
  }

  private VerificationBook.Entry settled(VerificationBook.Entry entry, State state) {
    VerificationBook.Entry kept = kept(entry.in(state, entry.pollAfter()));
    audit.append(
        entry.kiosk().value(), "verification.settle", entry.id().toString(), kept.state().name());
    return kept;
  }

  /** What is settled stays, whoever was first. */
  private VerificationBook.Entry kept(VerificationBook.Entry entry) {
    return book.update(entry) ? entry : book.find(entry.id()).orElseThrow();
  }

  private static VerificationBook.Entry own(Optional<VerificationBook.Entry> entry, KioskId kiosk)
      throws RefusedException {
    return entry
        .filter(found -> found.kiosk().equals(kiosk))
        .orElseThrow(() -> new RefusedException(Refusal.UNKNOWN, "verification"));
  }

  private static Verification view(VerificationBook.Entry entry) {
    return new Verification(entry.id(), entry.matchNumber(), entry.state(), entry.expiresAt());
  }

  private static String row(UUID id) {
    return "verification/" + id;
  }
}
