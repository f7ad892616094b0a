package vn.quay24.kiosk.screen.render;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.quay24.kiosk.screen.model.Block;
import vn.quay24.kiosk.screen.model.Block.DeviceRow;
import vn.quay24.kiosk.screen.model.Block.Notice;
import vn.quay24.kiosk.screen.widget.Piece;
import vn.quay24.kiosk.screen.widget.Piece.Growth;
import vn.quay24.kiosk.screen.widget.Words;

/** One row for each device of the kiosk. */
final class DeviceRows {
  private static final double GAP = 0.35;

  private DeviceRows() {}

  static List<Piece> draw(Block.Devices devices, Context context) {
    return devices.devices().stream()
        .map(device -> new Piece(row(device, context), context.unit() * GAP, Growth.NONE))
        .toList();
  }

  private static Region row(DeviceRow device, Context context) {
    VBox words = Words.column("words", heading(device, context));
    device.change().map(text -> Words.label(text, "change")).ifPresent(words.getChildren()::add);
    device.advice().map(DeviceRows::advice).ifPresent(words.getChildren()::add);
    device.details().forEach(line -> words.getChildren().add(Words.label(line, "seen")));
    HBox row =
        Words.row(
            "inside",
            Tiles.square(device.icon(), device.state().tint()),
            Words.wide(words),
            Words.icon(
                device.details().isEmpty() ? "mdral-expand_more" : "mdral-expand_less", "arrow"));
    if (device.details().isEmpty() && device.advice().isEmpty()) {
      row.getStyleClass().add("one-line");
    }
    return new FaceButton("device", device.name(), row, context).posting(device.input());
  }

  /** Beside each other; enlarged they need a line each. */
  private static Region heading(DeviceRow device, Context context) {
    Label name = Words.label(device.name(), "name");
    Label state = Tiles.tag(device.state());
    if (context.large()) {
      return Words.column("heading", name, state);
    }
    FlowPane heading = new FlowPane(context.unit() * GAP, 0, name, state);
    return heading;
  }

  private static Region advice(Notice advice) {
    VBox words = Words.column("advice", Words.label(advice.title(), "what"));
    words.getStyleClass().add(Context.style("advice", advice.tone()));
    advice.text().ifPresent(text -> words.getChildren().add(Words.label(text, "to-do")));
    return words;
  }
}
