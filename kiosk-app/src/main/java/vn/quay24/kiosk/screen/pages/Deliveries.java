package vn.quay24.kiosk.screen.pages;

import java.util.Optional;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.text.Dates;
import vn.quay24.kiosk.screen.text.Texts;
import vn.quay24.kiosk.visit.Submission;

/** Whether a dossier has reached the office, said plainly. */
final class Deliveries {
  private Deliveries() {}

  static Block notice(Texts texts, Submission submission) {
    return switch (submission.delivery()) {
      case Submission.Delivery.Waiting _ ->
          new Block.Notice(
              Block.Tone.ATTENTION,
              texts.say("delivery.waiting"),
              Optional.of(texts.say("delivery.waiting.text")));
      case Submission.Delivery.Arrived(var acceptBy) ->
          new Block.Notice(
              Block.Tone.SUCCESS,
              texts.say("delivery.arrived"),
              Optional.of(
                  acceptBy
                      .map(by -> texts.say("delivery.arrived.by", Dates.moment(by)))
                      .orElseGet(() -> texts.say("delivery.arrived.text"))));
    };
  }
}
