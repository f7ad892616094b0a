package vn.quay24.distribution.demo.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import vn.quay24.distribution.demo.hardware.Hardware;

/** What goes wrong with the hardware, and how it is mended. */
record TroubleRoutes(Hardware hardware) {

  /** What a hand does to a part: {@code on} or not. */
  interface Switch {
    void turn(boolean on) throws IOException;
  }

  void addTo(RoutesConfig routes) {
    identity(routes);
    paper(routes);
    printers(routes);
    locker(routes);
    housing(routes);
  }

  private void identity(RoutesConfig routes) {
    toggle(routes, Trouble.CARD_PLUG, hardware.card()::plug);
    toggle(routes, Trouble.CARD_FALTER, hardware.card()::falter);
    toggle(routes, Trouble.CARD_SLOW, hardware.card()::slow);
    toggle(routes, Trouble.CODE_PLUG, hardware.code()::plug);
    once(routes, Trouble.CODE_GARBLE, hardware.code()::garble);
    routes.post(Trouble.CODE_GLUED.path(), this::showGlued);
  }

  private void showGlued(Context call) {
    List<String> codes =
        Body.of(call).texts("cards").stream()
            .flatMap(card -> hardware.card().qr(card).stream())
            .toList();
    Refuse.unless(codes.size() == 2, "two cards");
    hardware.code().showGlued(codes.getFirst(), codes.getLast());
    call.status(204);
  }

  private void paper(RoutesConfig routes) {
    toggle(routes, Trouble.SCANNER_JAM, hardware.scanner()::jam);
    toggle(routes, Trouble.SCANNER_COVER, hardware.scanner()::cover);
    toggle(routes, Trouble.SCANNER_HANG, hardware.scanner()::hang);
    toggle(routes, Trouble.SCANNER_PLUG, hardware.scanner()::plug);
    once(routes, Trouble.SCANNER_TEAR, hardware.scanner()::tear);
    toggle(routes, Trouble.CAMERA_PLUG, hardware.camera()::plug);
    toggle(routes, Trouble.CAMERA_FREEZE, hardware.camera()::freeze);
  }

  private void printers(RoutesConfig routes) {
    toggle(routes, Trouble.PRINTER_PAPER, hardware.printer()::paper);
    toggle(routes, Trouble.PRINTER_COVER, hardware.printer()::cover);
    toggle(routes, Trouble.PRINTER_CUTTER, hardware.printer()::cutter);
    toggle(routes, Trouble.PRINTER_MUTE, hardware.printer()::mute);
    toggle(routes, Trouble.PRINTER_PLUG, hardware.printer()::plug);
    once(routes, Trouble.PRINTER_NEAR_END, hardware.printer()::nearEnd);
    once(routes, Trouble.PRINTER_FALTER, hardware.printer()::falter);
    toggle(routes, Trouble.DOCUMENT_PAPER, hardware.document()::paper);
    toggle(routes, Trouble.DOCUMENT_COVER, hardware.document()::cover);
    toggle(routes, Trouble.DOCUMENT_JAM, hardware.document()::jam);
    toggle(routes, Trouble.DOCUMENT_MUTE, hardware.document()::mute);
    toggle(routes, Trouble.DOCUMENT_SLOW, hardware.document()::slow);
    toggle(routes, Trouble.DOCUMENT_PLUG, hardware.document()::plug);
    once(routes, Trouble.DOCUMENT_FEW_SHEETS, hardware.document()::fewSheets);
  }

  private void locker(RoutesConfig routes) {
    toggle(routes, Trouble.LOCKER_PLUG, hardware.locker()::plug);
    toggle(routes, Trouble.LOCKER_SILENCE, hardware.locker()::silence);
    routes.post(
        Trouble.DOOR_JAM.path(),
        call -> {
          hardware.locker().jam(HardwareRoutes.door(call), Body.of(call).flag("on"));
          call.status(204);
        });
    routes.post(
        Trouble.DOOR_FORCE.path(),
        call -> {
          hardware.locker().force(HardwareRoutes.door(call));
          call.status(204);
        });
  }

  private void housing(RoutesConfig routes) {
    toggle(routes, Trouble.HOUSING_DOOR, hardware.housing()::door);
    toggle(routes, Trouble.HOUSING_TILT, hardware.housing()::tilt);
    toggle(routes, Trouble.HOUSING_MAINS, hardware.housing()::mains);
    toggle(routes, Trouble.HOUSING_SUPPLY_LOST, hardware.housing()::loseSupply);
    toggle(routes, Trouble.HOUSING_SILENCE, hardware.housing()::silence);
    toggle(routes, Trouble.HOUSING_PLUG, hardware.housing()::plug);
    once(routes, Trouble.HOUSING_EMPTY_BATTERY, hardware.housing()::emptyBattery);
  }

  /** A part that a hand switches: {@code {"on":true}}. */
  static void toggle(RoutesConfig routes, Trouble trouble, Switch part) {
    routes.post(
        trouble.path(),
        call -> {
          part.turn(Body.of(call).flag("on"));
          call.status(204);
        });
  }

  private static void once(RoutesConfig routes, Trouble trouble, Runnable hand) {
    routes.post(
        trouble.path(),
        call -> {
          hand.run();
          call.status(204);
        });
  }
}
