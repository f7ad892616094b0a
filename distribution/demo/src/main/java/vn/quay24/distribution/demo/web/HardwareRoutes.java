package vn.quay24.distribution.demo.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import vn.quay24.device.emulator.paper.Sheet;
import vn.quay24.distribution.demo.hardware.Hardware;
import vn.quay24.distribution.demo.hardware.LockerWall;

/** What hands do to the hardware. */
record HardwareRoutes(Hardware hardware) {

  void addTo(RoutesConfig routes) {
    card(routes);
    code(routes);
    scanner(routes);
    printer(routes);
    document(routes);
    locker(routes);
    camera(routes);
    new SoundRoutes(hardware.sound()).addTo(routes);
  }

  private void card(RoutesConfig routes) {
    routes.post(
        "/api/card/lay",
        call -> {
          Refuse.unless(hardware.card().lay(Body.of(call).text("card")), "card");
          call.status(204);
        });
    routes.post(
        "/api/card/take",
        call -> {
          hardware.card().take();
          call.status(204);
        });
    routes.get(
        "/api/card/{card}/portrait.jpg",
        call ->
            Refuse.orSend(call, hardware.card().portrait(call.pathParam("card")), "image/jpeg"));
  }

  /** Exactly one of: the code of a card, of a slip, of a result envelope, or any text. */
  private void code(RoutesConfig routes) {
    routes.post(
        "/api/code/show",
        call -> {
          Optional<String> code = code(Body.of(call));
          Refuse.unless(code.isPresent(), "code");
          code.ifPresent(hardware.code()::show);
          call.status(204);
        });
  }

  private Optional<String> code(Body body) {
    if (body.has("card")) {
      return hardware.card().qr(body.text("card"));
    }
    if (body.has("slip")) {
      return hardware.printer().code((int) body.number("slip"));
    }
    if (body.has("envelope")) {
      return Optional.of("Q24E:" + body.text("envelope"));
    }
    return Optional.of(body.text("text"));
  }

  private void scanner(RoutesConfig routes) {
    routes.post(
        "/api/scanner/feed",
        call -> {
          Refuse.unless(hardware.scanner().feed(Body.of(call).texts("papers")), "paper");
          call.status(204);
        });
    routes.post(
        "/api/scanner/glass",
        call -> {
          Refuse.unless(hardware.scanner().layOnGlass(Body.of(call).text("paper")), "paper");
          call.status(204);
        });
    routes.post(
        "/api/scanner/clear",
        call -> {
          hardware.scanner().clear();
          call.status(204);
        });
    routes.post("/api/scanner/papers", this::bring);
    routes.get(
        "/api/scanner/papers/{paper}.png",
        call ->
            Refuse.orSend(
                call, hardware.scanner().thumbnail(call.pathParam("paper")), "image/png"));
  }

  private void bring(Context call) throws IOException {
    Optional<String> paper = hardware.scanner().bring(call.bodyAsBytes());
    if (paper.isEmpty()) {
      throw new UnsupportedMediaTypeResponse("send one PNG or JPEG; the desk holds forty papers");
    }
    call.contentType("application/json")
        .result(JsonMapper.shared().writeValueAsBytes(Map.of("paper", paper.get())));
  }

  private void printer(RoutesConfig routes) {
    routes.post(
        "/api/printer/tear",
        call -> {
          hardware.printer().tear();
          call.status(204);
        });
    routes.get(
        "/api/printer/slips/{slip}.png",
        call ->
            Refuse.orSend(call, hardware.printer().png(Refuse.number(call, "slip")), "image/png"));
  }

  private void document(RoutesConfig routes) {
    routes.get(
        "/api/document/printed/{document}.pdf",
        call ->
            Refuse.orSend(
                call, hardware.document().pdf(Refuse.number(call, "document")), "application/pdf"));
  }

  private void locker(RoutesConfig routes) {
    routes.post(
        "/api/locker/{door}/close",
        call -> {
          hardware.locker().close(door(call));
          call.status(204);
        });
    routes.post(
        "/api/locker/{door}/put",
        call -> {
          Refuse.unlessPossible(
              hardware.locker().put(door(call), Body.of(call).text("item")), "the door is closed");
          call.status(204);
        });
    routes.post(
        "/api/locker/{door}/take",
        call -> {
          Refuse.unlessPossible(
              hardware.locker().take(door(call)).isPresent(), "the door is closed, or it is empty");
          call.status(204);
        });
  }

  private void camera(RoutesConfig routes) {
    routes.post(
        "/api/camera/lay",
        call -> {
          String paper = Body.of(call).text("paper");
          Optional<Sheet> sheet = hardware.scanner().sheet(paper);
          Refuse.unless(sheet.isPresent(), "paper");
          hardware.camera().lay(paper, sheet.orElseThrow());
          call.status(204);
        });
    routes.post(
        "/api/camera/clear",
        call -> {
          hardware.camera().clear();
          call.status(204);
        });
  }

  /** The number of a door of the wall. */
  static int door(Context call) {
    int door = Refuse.number(call, "door");
    Refuse.unless(door >= 1 && door <= LockerWall.COMPARTMENTS, "door");
    return door;
  }
}
