package vn.quay24.kiosk.main;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceId;
import vn.quay24.kiosk.runtime.Hands;
import vn.quay24.kiosk.runtime.Lane;
import vn.quay24.kiosk.runtime.Reply;
import vn.quay24.kiosk.visit.Belonging;
import vn.quay24.kiosk.visit.Effect;
import vn.quay24.kiosk.visit.Report;
import vn.quay24.kiosk.visit.StaffWork.EnvelopeProblem;
import vn.quay24.kiosk.visit.Visit;

/** Hands each effect to the desk that does it. Visit thread only; the desks have their own. */
final class Crew implements Hands {
  private static final DeviceId SCANNER = new DeviceId("scanner");
  private static final DeviceId PRINTER = new DeviceId("printer");
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final Desks desks;
  private final Lane looking = new Lane("belongings");

  Crew(Desks desks) {
    this.desks = desks;
  }

  @Override
  public void perform(Visit visit, Effect effect, Reply reply) {
    switch (effect) {
      case Effect.ListenForCode _ -> desks.codes().ifPresent(window -> window.listen(reply));
      case Effect.StopListening _ -> desks.codes().ifPresent(window -> window.stop());
      case Effect.WatchForCard _ -> desks.cards().ifPresent(desk -> desk.watch(reply));
      case Effect.ReadCard(var key) -> desks.cards().ifPresent(desk -> desk.read(key, reply));
      case Effect.StopReading _ -> desks.cards().ifPresent(desk -> desk.stop());
      case Effect.AwaitCardRemoval _ -> desks.cards().ifPresent(desk -> desk.awaitRemoval(reply));
      case Effect.VerifyHolder(var number) -> desks.verification().verify(number, reply);
      case Effect.StopVerifying _ -> desks.verification().stop();
      case Effect.Scan(var paper, var source, var most) ->
          desks
              .pages(source)
              .ifPresentOrElse(
                  desk -> desk.scan(paper, source, most, reply),
                  () -> reply.tell(new Report.ScanFailed(new DeviceFault.Disconnected(SCANNER))));
      case Effect.AwaitPaper _ -> desks.scans().ifPresent(desk -> desk.awaitPaper(reply));
      case Effect.StopScanning _ -> {
        desks.scans().ifPresent(desk -> desk.stop());
        desks.cameras().ifPresent(desk -> desk.stop());
      }
      case Effect.DropSheet(var sheet) -> desks.tray().drop(sheet);
      case Effect.Seal seal -> desks.seal(seal, reply);
      case Effect.Order(var submission) -> desks.payments().order(submission, reply);
      case Effect.CancelOrder(var submission) -> desks.payments().cancel(submission, reply);
      case Effect.Abandon(var dossier) -> desks.journal().abandon(dossier);
      case Effect.Deliver(var submission) -> desks.journal().deliver(submission.dossier(), reply);
      case Effect.LookForBelongings _ -> look(reply);
      case Effect.StopLooking _ -> looking.stop();
      case Effect.PrintSlip(var submission, var copy, var language) ->
          desks.slips().ifPresent(desk -> desk.print(submission, copy, language, reply));
      case Effect.SettleSlip(var dossier, var inHand) -> desks.journal().slip(dossier, inHand);
      case Effect.SendSlip(var dossier) -> desks.journal().message(dossier);
      case Effect.LookUp(var request) -> desks.lookUps().lookUp(request, reply);
      case Effect.PrintReceipt(var request) ->
          desks.receipts().ifPresent(desk -> desk.print(request, reply));
      case Effect.CheckPickup(var reading, var code) ->
          desks.lockers().ifPresent(room -> room.pickups().check(reading, code, reply));
      case Effect.OpenDoor(var grant) ->
          desks.lockers().ifPresent(room -> room.pickups().open(grant, reply));
      case Effect.SettleDoor(var grant, var word) ->
          desks.lockers().ifPresent(room -> room.doors().settle(grant, word));
      case Effect.CheckPin(var reading, var pin) -> desks.pins().check(reading, pin, reply);
      case Effect.ListSlots _ -> desks.lockers().ifPresent(room -> room.staff().list(reply));
      case Effect.WatchDevices _ -> desks.machine().watch(reply);
      case Effect.StopWatching _ -> desks.machine().stop();
      case Effect.PrintTrialSlip _ ->
          desks
              .slips()
              .ifPresentOrElse(
                  desk -> desk.tryOut(reply),
                  () -> reply.tell(new Report.SlipFailed(new DeviceFault.Disconnected(PRINTER))));
      case Effect.PrepareLoad(var badge, var envelope) ->
          desks
              .lockers()
              .ifPresentOrElse(
                  room -> room.staff().prepareLoad(badge, envelope, reply),
                  () ->
                      reply.tell(new Report.EnvelopeRefused(EnvelopeProblem.NO_FREE_COMPARTMENT)));
      case Effect.PrepareTakeOut(_, var compartment) ->
          desks.lockers().ifPresent(room -> room.staff().prepareTakeOut(compartment, reply));
      case Effect.Wipe _ -> wipe(reply);
    }
  }

  private void look(Reply reply) {
    looking.start(
        wanted -> {
          while (wanted.getAsBoolean()) {
            Set<Belonging> left = EnumSet.noneOf(Belonging.class);
            if (desks.cards().isPresent() && desks.cards().get().present()) {
              left.add(Belonging.CARD);
            }
            if (desks.scans().isPresent() && desks.scans().get().paperLeft()) {
              left.add(Belonging.PAPERS);
            }
            reply.tell(new Report.BelongingsSeen(left));
            if (left.isEmpty()) {
              return;
            }
            Thread.sleep(LOOK_AGAIN);
          }
        },
        () -> reply.tell(new Report.BelongingsSeen(Set.of())));
  }

  /** Nothing of the visitor stays: no page, no reading, no question to the centre. */
  private void wipe(Reply reply) {
    desks.codes().ifPresent(window -> window.stop());
    desks.scans().ifPresent(desk -> desk.forget());
    desks.cameras().ifPresent(desk -> desk.forget());
    desks.verification().stop();
    desks.payments().stop();
    desks.lookUps().stop();
    desks.receipts().ifPresent(desk -> desk.stop());
    looking.stop();
    desks.forgetSeal();
    desks.journal().forget();
    desks.pins().stop();
    desks.lockers().ifPresent(room -> room.pickups().forget());
    desks.lockers().ifPresent(room -> room.staff().stop());
    desks.machine().stop();
    desks.tray().wipe();
    desks.cards().ifPresent(desk -> desk.wipe());
    desks.cards().ifPresent(desk -> desk.callAfter(reply));
  }
}
