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
    toggle(routes, "/api/card/plug", hardware.card()::plug);
    toggle(routes, "/api/card/falter", hardware.card()::falter);
    toggle(routes, "/api/card/slow", hardware.card()::slow);
    toggle(routes, "/api/code/plug", hardware.code()::plug);
    once(routes, "/api/code/garble", hardware.code()::garble);
    routes.post("/api/code/show-glued", this::showGlued);
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
    toggle(routes, "/api/scanner/jam", hardware.scanner()::jam);
    toggle(routes, "/api/scanner/cover", hardware.scanner()::cover);
    toggle(routes, "/api/scanner/hang", hardware.scanner()::hang);
    toggle(routes, "/api/scanner/plug", hardware.scanner()::plug);
    once(routes, "/api/scanner/tear", hardware.scanner()::tear);
    toggle(routes, "/api/camera/plug", hardware.camera()::plug);
    toggle(routes, "/api/camera/freeze", hardware.camera()::freeze);
  }

  private void printers(RoutesConfig routes) {
    toggle(routes, "/api/printer/paper", hardware.printer()::paper);
    toggle(routes, "/api/printer/cover", hardware.printer()::cover);
    toggle(routes, "/api/printer/cutter", hardware.printer()::cutter);
    toggle(routes, "/api/printer/mute", hardware.printer()::mute);
    toggle(routes, "/api/printer/plug", hardware.printer()::plug);
    once(routes, "/api/printer/near-end", hardware.printer()::nearEnd);
    once(routes, "/api/printer/falter", hardware.printer()::falter);
    toggle(routes, "/api/document/paper", hardware.document()::paper);
    toggle(routes, "/api/document/cover", hardware.document()::cover);
    toggle(routes, "/api/document/jam", hardware.document()::jam);
    toggle(routes, "/api/document/mute", hardware.document()::mute);
    toggle(routes, "/api/document/slow", hardware.document()::slow);
    toggle(routes, "/api/document/plug", hardware.document()::plug);
    once(routes, "/api/document/few-sheets", hardware.document()::fewSheets);
  }

  private void locker(RoutesConfig routes) {
    toggle(routes, "/api/locker/plug", hardware.locker()::plug);
    toggle(routes, "/api/locker/silence", hardware.locker()::silence);
    routes.post(
        "/api/locker/{door}/jam",
        call -> {
          hardware.locker().jam(HardwareRoutes.door(call), Body.of(call).flag("on"));
          call.status(204);
        });
    routes.post(
        "/api/locker/{door}/force",
        call -> {
          hardware.locker().force(HardwareRoutes.door(call));
          call.status(204);
        });
  }

  private void housing(RoutesConfig routes) {
    toggle(routes, "/api/housing/door", hardware.housing()::door);
    toggle(routes, "/api/housing/tilt", hardware.housing()::tilt);
    toggle(routes, "/api/housing/mains", hardware.housing()::mains);
    toggle(routes, "/api/housing/supply-lost", hardware.housing()::loseSupply);
    toggle(routes, "/api/housing/silence", hardware.housing()::silence);
    toggle(routes, "/api/housing/plug", hardware.housing()::plug);
    once(routes, "/api/housing/empty-battery", hardware.housing()::emptyBattery);
  }

  /** A part that a hand switches: {@code {"on":true}}. */
  static void toggle(RoutesConfig routes, String path, Switch part) {
    routes.post(
        path,
        call -> {
          part.turn(Body.of(call).flag("on"));
          call.status(204);
        });
  }

  private static void once(RoutesConfig routes, String path, Runnable hand) {
    routes.post(
        path,
        call -> {
          hand.run();
          call.status(204);
        });
  }
}
