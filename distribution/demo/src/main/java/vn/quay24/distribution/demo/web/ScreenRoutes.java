package vn.quay24.distribution.demo.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.quay24.distribution.demo.mirror.GhostTouches;
import vn.quay24.distribution.demo.mirror.ScreenSocket;

/** Seeing and touching the kiosk. */
record ScreenRoutes(ScreenSocket mirror, GhostTouches ghosts) {

  void addTo(RoutesConfig routes) {
    routes.get("/api/screen/picture", this::picture);
    routes.get("/api/screen/texts", this::texts);
    routes.post("/api/screen/tap", this::tap);
    routes.post("/api/screen/pointer", this::pointer);
    routes.post("/api/screen/key", this::key);
    TroubleRoutes.toggle(routes, Trouble.SCREEN_GHOSTS, ghosts::on);
  }

  private void picture(Context call) {
    Refuse.unlessPossible(!mirror.screen().dark(), "the screen is dark");
    call.contentType("image/jpeg").result(mirror.screen().jpeg());
  }

  private void texts(Context call) {
    var screen = mirror.screen();
    call.contentType("application/json")
        .result(
            JsonMapper.shared()
                .writeValueAsBytes(Map.of("frame", screen.number(), "texts", screen.texts())));
  }

  private void tap(Context call) {
    Body body = Body.of(call);
    for (String kind : List.of("down", "up")) {
      send(Map.of("type", "pointer", "kind", kind, "x", body.number("x"), "y", body.number("y")));
    }
    call.status(204);
  }

  private void pointer(Context call) {
    Body body = Body.of(call);
    send(
        Map.of(
            "type",
            "pointer",
            "kind",
            body.word("kind", Kind.class).name().toLowerCase(java.util.Locale.ROOT),
            "x",
            body.number("x"),
            "y",
            body.number("y")));
    call.status(204);
  }

  private void key(Context call) {
    send(Map.of("type", "key", "text", Body.of(call).text("text")));
    call.status(204);
  }

  private void send(Map<String, Object> message) {
    Refuse.unlessPossible(mirror.send(message), "the kiosk app is not there");
  }

  private enum Kind {
    DOWN,
    MOVE,
    UP
  }
}
