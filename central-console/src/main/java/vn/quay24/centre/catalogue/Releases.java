package vn.quay24.centre.catalogue;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.quay24.centre.audit.AuditLog;
import vn.quay24.centre.live.LiveEvents;
import vn.quay24.centre.live.Subject;
import vn.quay24.procedure.catalogue.Catalogues;
import vn.quay24.procedure.catalogue.InvalidCatalogueException;
import vn.quay24.protocol.release.Refusal;
import vn.quay24.protocol.release.RefusedException;
import vn.quay24.protocol.release.ReleaseShelf;
import vn.quay24.protocol.release.ReleaseState;
import vn.quay24.protocol.release.ReleaseUpdate;
import vn.quay24.protocol.release.ReleaseUpload;

/** The gate for new releases: verified like on a kiosk, linted, then served. Thread-safe. */
public final class Releases {
  private static final Pattern TARGETS =
      Pattern.compile("metadata/([1-9][0-9]{0,17})\\.targets\\.json");
  private static final Pattern CATALOGUE =
      Pattern.compile("targets/[0-9a-f]{64}\\.catalogue\\.zip");
  private static final String CATALOGUE_INVALID = "catalogueInvalid";

  private final ReleaseShelf shelf;
  private final CatalogueArchive archive;
  private final PublishedCatalogues catalogues;
  private final ReleaseHistory history;
  private final AuditLog audit;
  private final LiveEvents live;
  private final InstantSource clock;
  private final List<LongConsumer> announcers = new CopyOnWriteArrayList<>();

  public Releases(
      ReleaseShelf shelf,
      CatalogueArchive archive,
      PublishedCatalogues catalogues,
      ReleaseHistory history,
      AuditLog audit,
      LiveEvents live,
      InstantSource clock) {
    this.shelf = shelf;
    this.archive = archive;
    this.catalogues = catalogues;
    this.history = history;
    this.audit = audit;
    this.live = live;
    this.clock = clock;
  }

  /** What came of an upload. */
  public sealed interface Outcome {
    record Accepted(ReleaseState state) implements Outcome {}

    /**
     * Not served.
     *
     * @param detail names the file and what is wrong, for the administrator
     */
    record Refused(String word, String detail) implements Outcome {}
  }

  /** Tells these of every new release, after it is served. */
  public void announceTo(LongConsumer announcer) {
    announcers.add(announcer);
  }

  /** Versions that are served. */
  public ReleaseState state() throws IOException {
    try {
      return shelf.state();
    } catch (RefusedException e) {
      throw new IOException("the served release no longer verifies: " + e.getMessage(), e);
    }
  }

  /** Newest uploads first. */
  public List<ReleaseHistory.Entry> history(int limit) {
    return history.newest(limit);
  }

  /** Verifies an upload and serves it. Uploads wait for each other. */
  public synchronized Outcome publish(String actor, ReleaseUpload upload) throws IOException {
    Outcome outcome = verified(upload);
    switch (outcome) {
      case Outcome.Accepted(var state) -> {
        note(actor, state.targets(), Optional.empty());
        announcers.forEach(announcer -> announcer.accept(state.targets()));
      }
      case Outcome.Refused(var word, var detail) ->
          note(
              actor,
              number(upload),
              Optional.of(new ReleaseHistory.Reason(firstLine(detail), word)));
    }
    live.happened(Subject.CATALOGUE);
    return outcome;
  }

  private Outcome verified(ReleaseUpload upload) throws IOException {
    try {
      for (Map.Entry<String, byte[]> file : upload.files().entrySet()) {
        if (CATALOGUE.matcher(file.getKey()).matches()) {
          Catalogues.loadZip(file.getValue());
        }
      }
      ReleaseState state = shelf.accept(upload, clock.instant(), this::archive);
      if (state.targets() != catalogues.currentRelease()) {
        catalogues.offer(state.targets());
      }
      return new Outcome.Accepted(state);
    } catch (RefusedException e) {
      return new Outcome.Refused(e.refusal().word(), String.valueOf(e.getMessage()));
    } catch (InvalidCatalogueException e) {
      return new Outcome.Refused(CATALOGUE_INVALID, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Keeps the catalogue before kiosks can have it: a centre that dies in between still knows what
   * they show. An upload that only renews the timestamp brings none.
   */
  private void archive(ReleaseUpdate.Release release) throws IOException, RefusedException {
    if (release.targets().isEmpty()) {
      return;
    }
    byte[] zip = release.targets().get(PublishedCatalogues.TARGET);
    if (zip == null) {
      throw new RefusedException(
          Refusal.MISSING, PublishedCatalogues.TARGET, "a release brings its catalogue");
    }
    archive.keep(release.trust().release(), zip);
  }

  private void note(String actor, long number, Optional<ReleaseHistory.Reason> refusal) {
    history.add(new ReleaseHistory.Entry(number, clock.instant(), actor, refusal));
    audit.append(
        actor,
        refusal.isEmpty() ? "release.accept" : "release.refuse",
        Long.toString(number),
        refusal.map(ReleaseHistory.Reason::word).orElse(""));
  }

  private static long number(ReleaseUpload upload) {
    return upload.files().keySet().stream()
        .map(TARGETS::matcher)
        .filter(Matcher::matches)
        .mapToLong(matcher -> Long.parseLong(matcher.group(1)))
        .max()
        .orElse(0);
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end);
    return line.substring(0, Math.min(line.length(), 300));
  }
}
