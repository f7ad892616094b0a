package vn.quay24.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.quay24.kiosk.visit.Ability;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.LookingUp;
import vn.quay24.protocol.dossier.DossierState;
import vn.quay24.protocol.dossier.DossierView;
import vn.quay24.protocol.dossier.LookupRequest;

/** Dossiers that a citizen asks after. */
final class LookUpSamples {
  private LookUpSamples() {}

  static void lookUp(Samples samples) {
    LookupRequest request = new LookupRequest(Optional.empty(), Optional.empty());
    samples.add("show-slip", new LookingUp.ShowSlip(false));
    samples.add("show-slip-wrong", new LookingUp.ShowSlip(true));
    Capabilities.Missing gone = new Capabilities.Missing.Faulted(SampleFaults.GONE);
    samples.add(
        "no-window-show-slip",
        new LookingUp.ShowSlip(true),
        new Capabilities(Map.of(Ability.READ_CODES, gone)));
    samples.add(
        "no-window-no-reader-show-slip",
        new LookingUp.ShowSlip(false),
        new Capabilities(Map.of(Ability.READ_CODES, gone, Ability.READ_CARDS, gone)));
    samples.add(
        "reader-away-show-slip",
        new LookingUp.ShowSlip(false),
        new Capabilities(Map.of(Ability.READ_CARDS, gone)));
    samples.add(
        "reader-away-show-slip-wrong",
        new LookingUp.ShowSlip(true),
        new Capabilities(Map.of(Ability.READ_CARDS, gone)));
    samples.add(
        "never-a-window-no-reader-show-slip",
        new LookingUp.ShowSlip(false),
        new Capabilities(
            Map.of(
                Ability.READ_CODES,
                new Capabilities.Missing.NotInstalled(),
                Ability.READ_CARDS,
                gone)));
    samples.add("searching", new LookingUp.Searching(request));
    List<DossierView> views = new ArrayList<>();
    for (DossierState state : DossierState.values()) {
      views.add(dossier(state, state.national()));
    }
    LookingUp.Found found = new LookingUp.Found(request, views, false);
    samples.add("dossiers", new LookingUp.Dossiers(found));
    samples.add(
        "dossiers-one",
        new LookingUp.Dossiers(new LookingUp.Found(request, views.subList(0, 1), false)));
    for (DossierView view : views) {
      samples.add(
          "details-" + view.state(),
          new LookingUp.Details(found, view, new LookingUp.Receipt.Offered()));
    }
    receipts(samples, found, dossier(DossierState.PROCESSING, 3));
    for (LookingUp.Problem problem : LookingUp.Problem.values()) {
      samples.add("lookup-problem", new LookingUp.LookUpProblem(request, problem));
    }
  }

  private static void receipts(Samples samples, LookingUp.Found found, DossierView accepted) {
    for (LookingUp.Receipt receipt :
        List.of(
            new LookingUp.Receipt.Printing(),
            new LookingUp.Receipt.Printed(),
            new LookingUp.Receipt.InDoubt(),
            new LookingUp.Receipt.CentreAway(),
            new LookingUp.Receipt.Failed())) {
      samples.add(name(receipt), new LookingUp.Details(found, accepted, receipt));
    }
    for (LookingUp.Receipt receipt :
        List.of(
            new LookingUp.Receipt.InDoubt(),
            new LookingUp.Receipt.CentreAway(),
            new LookingUp.Receipt.Failed())) {
      samples.add(
          name(receipt) + "-printer-away",
          new LookingUp.Details(found, accepted, receipt),
          new Capabilities(
              Map.of(
                  Ability.PRINT_DOCUMENTS,
                  new Capabilities.Missing.Faulted(SampleFaults.PAPER_OUT))));
    }
  }

  private static String name(LookingUp.Receipt receipt) {
    return "details-receipt-" + receipt.getClass().getSimpleName();
  }

  private static DossierView dossier(DossierState state, int number) {
    List<DossierView.Step> history = new ArrayList<>();
    for (DossierState step :
        List.of(DossierState.SUBMITTED, DossierState.ACCEPTED, DossierState.PROCESSING, state)) {
      history.add(
          new DossierView.Step(step, Samples.NOW.minusSeconds(90_000L * (9 - history.size()))));
    }
    return new DossierView(
        new UUID(7, number),
        "24-7KQ4-93" + number,
        number % 2 == 0 ? Optional.empty() : Optional.of("999.00.00.H99-261125-000" + number),
        "1.004873",
        number % 3 == 0
            ? "Cấp Giấy xác nhận tình trạng hôn nhân để đăng ký kết hôn"
            : "Bản sao trích lục hộ tịch",
        state,
        Optional.of(Samples.NOW.plusSeconds(200_000)),
        state == DossierState.SUPPLEMENT_ASKED
            ? Optional.of("Xin bổ sung bản án ly hôn, trang 2 bị mờ không đọc được số bản án.")
            : Optional.empty(),
        state == DossierState.FINISHED
            ? Optional.of(new DossierView.Pickup("k1", "Quầy 24 Phường Tam Kỳ", 7))
            : Optional.empty(),
        history);
  }
}
