package vn.quay24.kiosk.screen;

import java.util.List;
import java.util.Optional;
import vn.quay24.kiosk.visit.Collecting;
import vn.quay24.kiosk.visit.DoorGrant;
import vn.quay24.kiosk.visit.DoorProgress;

/** Taking a result out of its door. */
final class CollectSamples {
  static final DoorGrant GRANT = new DoorGrant(Samples.ID, 7, "Giấy xác nhận tình trạng hôn nhân");

  private CollectSamples() {}

  static void collect(Samples samples) {
    samples.add(
        "pickup-code", new Collecting.EnterCode(SamplePeople.READING, "1234", Optional.empty()));
    for (Collecting.CodeRefusal refusal :
        List.of(
            new Collecting.CodeRefusal.EightDigitsNeeded(),
            new Collecting.CodeRefusal.NoMatch(),
            new Collecting.CodeRefusal.Locked(Samples.NOW.plusSeconds(900)),
            new Collecting.CodeRefusal.StaffOnly())) {
      samples.add(
          "pickup-refused",
          new Collecting.EnterCode(SamplePeople.READING, "12345678", Optional.of(refusal)));
    }
    samples.add("checking-code", new Collecting.CheckingCode(SamplePeople.READING));
    for (DoorProgress progress : DoorProgress.values()) {
      samples.add("door-" + progress, new Collecting.Door(GRANT, progress, 2));
    }
    samples.add("door-stuck-for-good", new Collecting.Door(GRANT, DoorProgress.STUCK, 0));
    samples.add("taken", new Collecting.TakenQuestion(GRANT));
  }
}
