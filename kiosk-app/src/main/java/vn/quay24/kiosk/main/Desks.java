package vn.quay24.kiosk.main;

import java.util.Optional;
import vn.quay24.device.scanner.ScanRequest;
import vn.quay24.kiosk.identify.CardDesk;
import vn.quay24.kiosk.identify.CodeWindow;
import vn.quay24.kiosk.identify.VerificationDesk;
import vn.quay24.kiosk.local.ReleaseHolder;
import vn.quay24.kiosk.lookup.LookUpDesk;
import vn.quay24.kiosk.lookup.ReceiptDesk;
import vn.quay24.kiosk.papers.PaperTray;
import vn.quay24.kiosk.papers.ScanDesk;
import vn.quay24.kiosk.runtime.Reply;
import vn.quay24.kiosk.staff.MachineDesk;
import vn.quay24.kiosk.staff.PinDesk;
import vn.quay24.kiosk.submit.JournalDesk;
import vn.quay24.kiosk.submit.PaymentDesk;
import vn.quay24.kiosk.submit.SealDesk;
import vn.quay24.kiosk.submit.SlipDesk;
import vn.quay24.kiosk.visit.Effect;

/** Everybody who does something for a visit. */
record Desks(
    Optional<CodeWindow> codes,
    Optional<CardDesk> cards,
    Optional<ScanDesk> scans,
    Optional<ScanDesk> cameras,
    PaperTray tray,
    VerificationDesk verification,
    SealDesk seals,
    ReleaseHolder release,
    PaymentDesk payments,
    JournalDesk journal,
    Optional<SlipDesk> slips,
    LookUpDesk lookUps,
    Optional<ReceiptDesk> receipts,
    PinDesk pins,
    Optional<LockerRoom> lockers,
    MachineDesk machine)
    implements AutoCloseable {

  /** Seals under the release that the visit was begun with. */
  void seal(Effect.Seal wish, Reply reply) {
    var agreed = release.serving();
    seals.seal(wish, agreed.catalogue().form(wish.draft().procedure()), agreed.number(), reply);
  }

  /** Who brings pages from there. */
  Optional<ScanDesk> pages(ScanRequest.Source source) {
    return switch (source) {
      case FEEDER, FEEDER_BOTH_SIDES, FLATBED -> scans;
      case CAMERA -> cameras;
    };
  }

  void forgetSeal() {
    seals.forget();
  }

  @Override
  public void close() {
    codes.ifPresent(CodeWindow::close);
    cards.ifPresent(CardDesk::close);
    scans.ifPresent(ScanDesk::close);
    cameras.ifPresent(ScanDesk::close);
    verification.close();
    seals.close();
    payments.close();
    journal.close();
    slips.ifPresent(SlipDesk::close);
    lookUps.close();
    receipts.ifPresent(ReceiptDesk::close);
    pins.close();
    lockers.ifPresent(LockerRoom::close);
    machine.close();
  }
}
