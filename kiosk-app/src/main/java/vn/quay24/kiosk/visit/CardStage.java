package vn.quay24.kiosk.visit;

import java.util.Optional;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.card.AccessKey;
import vn.quay24.device.card.CardHolder;
import vn.quay24.device.card.ChipReading;
import vn.quay24.device.card.Verdict;

/** From the consent to the card back in its owner's hand. */
public sealed interface CardStage extends Stage {

  Errand errand();

  /** What is read, why, how long it is kept. Accepts {@link Input.Continue} (agree), Back. */
  record Consent(Errand errand) implements CardStage {}

  /**
   * Show the card's QR at the window, or type its last six digits. Accepts {@link Input.Typed},
   * {@link Input.Continue}, Back; a code read moves on by itself.
   *
   * @param typed digits so far
   * @param cardLies a card lies on the reader already, which cannot be read without its code
   */
  record CardCode(Errand errand, String typed, boolean cardLies, Optional<CodeProblem> problem)
      implements CardStage {

    public static CardCode empty(Errand errand) {
      return new CardCode(errand, "", false, Optional.empty());
    }

    CardCode with(String digits) {
      return new CardCode(errand, digits, cardLies, Optional.empty());
    }

    CardCode because(CodeProblem why) {
      return new CardCode(errand, typed, cardLies, Optional.of(why));
    }

    CardCode lying(boolean card) {
      return new CardCode(errand, typed, card, problem);
    }

    @Override
    public String toString() {
      return "CardCode[" + errand.purpose() + ", redacted]";
    }
  }

  /** Why {@link CardCode} did not move on. */
  enum CodeProblem {
    /** What the window saw is not the QR of an ID card. */
    NOT_A_CARD,
    /** The window saw two cards at once. */
    TWO_CODES,
    SIX_DIGITS_NEEDED
  }

  /**
   * Lay the card down and leave it there. Accepts Back.
   *
   * @param expectedNumber of the QR, when it was read
   * @param details shown as soon as the chip gave them; the portrait is still being read
   * @param failedBefore the reader failed at the try before this one
   */
  record Reading(
      Errand errand,
      AccessKey.Can key,
      Optional<String> expectedNumber,
      Optional<CardHolder> details,
      boolean failedBefore)
      implements CardStage {

    Reading with(CardHolder holder) {
      return new Reading(errand, key, expectedNumber, Optional.of(holder), failedBefore);
    }

    @Override
    public String toString() {
      return "Reading[" + errand.purpose() + ", redacted]";
    }
  }

  /**
   * The card did not do. Accepts {@link Input.RetryAsked} (read again with the same key), {@link
   * Input.Continue} (another code), Back (another code).
   */
  record CardProblem(
      Errand errand, CardTrouble trouble, AccessKey.Can key, Optional<String> expectedNumber)
      implements CardStage {

    CardProblem because(CardTrouble why) {
      return new CardProblem(errand, why, key, expectedNumber);
    }

    @Override
    public String toString() {
      return "CardProblem[" + errand.purpose() + ", " + trouble + "]";
    }
  }

  /** What is wrong with the card or the reading of it; each has its own words and way on. */
  sealed interface CardTrouble {
    /** Nobody laid a card down. */
    record NoCard() implements CardTrouble {}

    /** The six digits do not open this chip. */
    record WrongKey() implements CardTrouble {}

    record TakenAway() implements CardTrouble {}

    record NotAnIdCard() implements CardTrouble {}

    record Unreadable() implements CardTrouble {}

    record Expired() implements CardTrouble {}

    /** The chip belongs to somebody else than the QR. */
    record NotTheSameCard() implements CardTrouble {}

    /** Not to be believed. Retrying does not help. */
    record Refused(Verdict.Reason reason) implements CardTrouble {}

    /** Good enough to fill a form, not for this errand. Retrying does not help. */
    record IssuerNotVerified() implements CardTrouble {}

    /**
     * The reader, not the card.
     *
     * @param again at the second try in a row: somebody else has to help
     */
    record ReaderFailed(DeviceFault fault, boolean again) implements CardTrouble {}

    /** The reader failed, was away, and is back. */
    record ReaderBack(DeviceFault fault) implements CardTrouble {}
  }

  /**
   * Please take the card back before going on. Moves on when it is gone.
   *
   * @param urgent it has lain there for a while: call louder
   */
  record TakeCardBack(Errand errand, ChipReading reading, boolean urgent) implements CardStage {}
}
