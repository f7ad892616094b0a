package vn.quay24.kiosk.signal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.quay24.device.indicator.Glow;
import vn.quay24.device.indicator.Light;
import vn.quay24.kiosk.visit.Ability;
import vn.quay24.kiosk.visit.Belonging;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.CardStage;
import vn.quay24.kiosk.visit.Collecting;
import vn.quay24.kiosk.visit.DoorProgress;
import vn.quay24.kiosk.visit.Filling;
import vn.quay24.kiosk.visit.LookingUp;
import vn.quay24.kiosk.visit.Sending;
import vn.quay24.kiosk.visit.StaffWork;
import vn.quay24.kiosk.visit.Trial;
import vn.quay24.kiosk.visit.Visit;
import vn.quay24.kiosk.visit.Welcome;

/**
 * Which light leads the hand now. Pure. Green flashes where a hand is expected, green stands where
 * the machine works, yellow flashes quickly where something is to be taken back. A slot whose
 * device does not work stays dark.
 */
public final class Signals {
  private static final Glow HERE = new Glow(Glow.Rate.MEDIUM, Glow.Colour.GREEN);
  private static final Glow BUSY = new Glow(Glow.Rate.CONTINUOUS, Glow.Colour.GREEN);
  private static final Glow TAKE_BACK = new Glow(Glow.Rate.QUICK, Glow.Colour.YELLOW);
  private static final Glow LOOK = new Glow(Glow.Rate.CONTINUOUS, Glow.Colour.WHITE);
  private static final Glow TROUBLE = new Glow(Glow.Rate.SLOW, Glow.Colour.YELLOW);

  private Signals() {}

  /** Every light, dark ones too. */
  public static Map<Light, Glow> of(Visit visit) {
    if (visit.stage() instanceof StaffWork.Machine(_, _, Trial.Lights _)) {
      return all(LOOK);
    }
    Map<Light, Glow> glows = all(Glow.OFF);
    glows.putAll(stage(visit));
    for (Light light : Light.values()) {
      behind(light)
          .filter(ability -> !visit.capabilities().can(ability))
          .ifPresent(_ -> glows.put(light, Glow.OFF));
    }
    glows.put(Light.STATUS, status(visit));
    return glows;
  }

  private static Map<Light, Glow> all(Glow glow) {
    Map<Light, Glow> glows = new EnumMap<>(Light.class);
    for (Light light : Light.values()) {
      glows.put(light, glow);
    }
    return glows;
  }

  private static Optional<Ability> behind(Light light) {
    return switch (light) {
      case CARD -> Optional.of(Ability.READ_CARDS);
      case CODE -> Optional.of(Ability.READ_CODES);
      case SCANNER -> Optional.of(Ability.SCAN);
      case SLIP -> Optional.of(Ability.PRINT);
      case LOCKER -> Optional.of(Ability.OPEN_DOORS);
      case STATUS -> Optional.empty();
    };
  }

  private static Glow status(Visit visit) {
    boolean faulted =
        visit.capabilities().missing().values().stream()
            .anyMatch(Capabilities.Missing.Faulted.class::isInstance);
    return switch (visit.service()) {
      case IN_SERVICE ->
          new Glow(Glow.Rate.CONTINUOUS, faulted ? Glow.Colour.YELLOW : Glow.Colour.GREEN);
      case OUT_OF_SERVICE, RECORDS_DAMAGED, STORE_UNUSABLE, POWER_FAILING ->
          new Glow(Glow.Rate.CONTINUOUS, Glow.Colour.RED);
    };
  }

  private static Map<Light, Glow> stage(Visit visit) {
    return switch (visit.stage()) {
      case Welcome welcome -> welcome(welcome);
      case CardStage card -> card(card);
      case Filling filling -> filling(filling);
      case Sending sending -> sending(sending);
      case LookingUp.ShowSlip _ -> Map.of(Light.CODE, HERE);
      case LookingUp _ -> Map.of();
      case Collecting.Door(_, var progress, _) -> Map.of(Light.LOCKER, door(progress));
      case Collecting _ -> Map.of();
      case StaffWork.StaffDoor(_, _, _, var progress, _) -> Map.of(Light.LOCKER, door(progress));
      case StaffWork.ScanEnvelope _ -> Map.of(Light.CODE, HERE);
      case StaffWork _ -> Map.of();
    };
  }

  private static Map<Light, Glow> welcome(Welcome welcome) {
    return switch (welcome) {
      case Welcome.CardForgotten _ -> Map.of(Light.CARD, TAKE_BACK);
      case Welcome.Goodbye(var kind, _) when kind == Welcome.Kind.SLIP_PRINTED ->
          Map.of(Light.SLIP, HERE);
      case Welcome.Goodbye _,
          Welcome.Attract _,
          Welcome.ChooseLanguage _,
          Welcome.Home _,
          Welcome.OutOfService _ ->
          Map.of();
    };
  }

  private static Map<Light, Glow> card(CardStage card) {
    return switch (card) {
      case CardStage.CardCode _ -> Map.of(Light.CODE, HERE);
      case CardStage.Reading(_, _, _, var details, _) ->
          Map.of(Light.CARD, details.isPresent() ? BUSY : HERE);
      case CardStage.CardProblem _ -> Map.of(Light.CARD, TROUBLE);
      case CardStage.TakeCardBack _ -> Map.of(Light.CARD, TAKE_BACK);
      case CardStage.Consent _ -> Map.of();
    };
  }

  private static Map<Light, Glow> filling(Filling filling) {
    return filling instanceof Filling.ScanPaper paper
        ? Map.of(Light.SCANNER, scanner(paper.progress()))
        : Map.of();
  }

  private static Glow scanner(Filling.ScanProgress progress) {
    return switch (progress) {
      case Filling.ScanProgress.Ready _,
          Filling.ScanProgress.TurnSheet _,
          Filling.ScanProgress.NoPaper _,
          Filling.ScanProgress.Recovered _,
          Filling.ScanProgress.PageLost _,
          Filling.ScanProgress.PageNeeded _ ->
          HERE;
      case Filling.ScanProgress.Scanning _ -> BUSY;
      case Filling.ScanProgress.Faulted _ -> TROUBLE;
      case Filling.ScanProgress.TooManyPages _, Filling.ScanProgress.DossierFull _ -> Glow.OFF;
    };
  }

  private static Map<Light, Glow> sending(Sending sending) {
    return switch (sending) {
      case Sending.ClearBelongings(_, var left) -> {
        Map<Light, Glow> lying = new EnumMap<>(Light.class);
        left.forEach(belonging -> lying.put(beside(belonging), TAKE_BACK));
        yield lying;
      }
      case Sending.Printing _ -> Map.of(Light.SLIP, BUSY);
      case Sending.SlipInDoubt _ -> Map.of(Light.SLIP, HERE);
      case Sending.Sealing _,
          Sending.SealProblem _,
          Sending.Paying _,
          Sending.Submitting _,
          Sending.SlipOnScreen _ ->
          Map.of();
    };
  }

  private static Light beside(Belonging belonging) {
    return switch (belonging) {
      case CARD -> Light.CARD;
      case PAPERS -> Light.SCANNER;
    };
  }

  private static Glow door(DoorProgress progress) {
    return switch (progress) {
      case OPENING -> HERE;
      case OPEN -> BUSY;
      case LEFT_OPEN, OPEN_UNSEEN -> TAKE_BACK;
      case STUCK, UNSURE, NOT_TRIED -> TROUBLE;
      case CLOSED, CLOSED_EMPTY, CLOSED_FULL -> Glow.OFF;
    };
  }
}
