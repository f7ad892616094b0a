package vn.quay24.kiosk.screen.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Page;
import vn.quay24.kiosk.screen.text.Texts;
import vn.quay24.kiosk.visit.Ability;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.Capabilities.Missing;
import vn.quay24.kiosk.visit.Input;
import vn.quay24.kiosk.visit.LookingUp;
import vn.quay24.kiosk.visit.LookingUp.Receipt;

/** What the page of a dossier says of its acceptance receipt on paper. */
final class ReceiptBlocks {
  private final Texts texts;

  ReceiptBlocks(Texts texts) {
    this.texts = texts;
  }

  List<Block> of(LookingUp.Details details, Capabilities capabilities) {
    List<Block> blocks = new ArrayList<>();
    said(details.receipt(), capabilities.why(Ability.PRINT_DOCUMENTS)).ifPresent(blocks::add);
    if (details.receiptOffered(capabilities)) {
      blocks.add(
          new Block.Actions(
              List.of(
                  new Page.Action(
                      texts.say(button(details.receipt())),
                      "mdrmz-print",
                      new Input.ReceiptAsked()))));
    }
    return blocks;
  }

  private static String button(Receipt receipt) {
    return receipt instanceof Receipt.Offered ? "receipt.print" : "receipt.printAgain";
  }

  /** What came of it, and what can be done about it as long as the printer is as it is now. */
  private Optional<Block> said(Receipt receipt, Optional<Missing> closed) {
    String next = closed.isPresent() ? ".closed" : ".text";
    return switch (receipt) {
      case Receipt.Offered _ -> Optional.empty();
      case Receipt.Printing _ -> Optional.of(new Block.Busy(texts.say("receipt.printing")));
      case Receipt.Printed _ -> Optional.of(notice(Block.Tone.SUCCESS, "receipt.printed", ".text"));
      case Receipt.InDoubt _ -> Optional.of(notice(Block.Tone.ATTENTION, "receipt.inDoubt", next));
      case Receipt.CentreAway _ -> Optional.of(notice(Block.Tone.ATTENTION, "receipt.away", next));
      case Receipt.Failed _ ->
          Optional.of(
              closed
                  .map(why -> failed(Closed.why(texts, why)))
                  .orElseGet(() -> notice(Block.Tone.ATTENTION, "receipt.failed", ".text")));
    };
  }

  private Block.Notice failed(String why) {
    return new Block.Notice(Block.Tone.PROBLEM, texts.say("receipt.failed"), Optional.of(why));
  }

  private Block.Notice notice(Block.Tone tone, String key, String text) {
    return new Block.Notice(tone, texts.say(key), Optional.of(texts.say(key + text)));
  }
}
