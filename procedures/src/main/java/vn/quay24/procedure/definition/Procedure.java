package vn.quay24.procedure.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A thủ tục hành chính as an administrator curates it.
 *
 * @param code of the national catalogue, for example {@code 2.000635}
 * @param lifeEvents keys under which it is found, for example {@code marriage}
 * @param keywords further search words, any language
 * @param legalBasis what it rests on, Vietnamese
 * @param need what the citizen should have at hand before starting
 * @param result what comes out
 * @param validFrom first day on which it can be chosen
 * @param validTo last day on which it can be chosen
 */
public record Procedure(
    String code,
    LocalizedText name,
    LocalizedText shortName,
    LocalizedText summary,
    List<String> lifeEvents,
    List<String> keywords,
    List<String> legalBasis,
    ChannelLevel channelLevel,
    HolderVerification holderVerification,
    LocalizedText need,
    LocalizedText result,
    Processing processing,
    Fee fee,
    List<Question> questions,
    List<Paper> papers,
    LocalDate validFrom,
    Optional<LocalDate> validTo) {

  public Procedure {
    lifeEvents = List.copyOf(lifeEvents);
    keywords = List.copyOf(keywords);
    legalBasis = List.copyOf(legalBasis);
    questions = List.copyOf(questions);
    papers = List.copyOf(papers);
  }

  /** Whether it can be chosen on this day. */
  public boolean offeredOn(LocalDate day) {
    return !day.isBefore(validFrom) && validTo.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** How far it goes without a visit to the desk. */
  public enum ChannelLevel {
    /** Dịch vụ công trực tuyến toàn trình. */
    FULL,
    /** Dịch vụ công trực tuyến một phần. */
    PARTIAL
  }

  /** Whether the holder confirms on the phone besides the card. */
  public enum HolderVerification {
    NONE,
    VNEID
  }
}
