package vn.quay24.centre.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.centre.web.Routes;
import vn.quay24.typeface.BeVietnamPro;

/** Style sheet, scripts and typeface: a fixed list, all from our own class path. */
final class Assets implements Routes {
  private static final String WEBJARS = "/META-INF/resources/webjars/";
  private static final String TYPEFACE = "font/ttf";
  private static final String SCRIPT = "text/javascript";

  private final Map<String, Asset> assets = new HashMap<>();

  private record Asset(URL location, String type) {}

  Assets() {
    own("centre.css", "text/css");
    own("centre.js", SCRIPT);
    own("emblem.svg", "image/svg+xml");
    put("htmx.js", WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js", SCRIPT);
    put("sse.js", WEBJARS + "htmx-ext-sse/2.2.2/sse.js", SCRIPT);
    for (BeVietnamPro weight : BeVietnamPro.values()) {
      assets.put(
          weight.name().toLowerCase(java.util.Locale.ROOT) + ".ttf",
          new Asset(weight.location(), TYPEFACE));
    }
  }

  private void own(String name, String type) {
    put(name, name, type);
  }

  private void put(String name, String resource, String type) {
    URL location = Assets.class.getResource(resource);
    if (location == null) {
      throw new IllegalStateException(resource + " is missing from the product");
    }
    assets.put(name, new Asset(location, type));
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/assets/{name}", this::serve);
  }

  private void serve(Context ctx) throws RefusedException, IOException {
    Asset asset = assets.get(ctx.pathParam("name"));
    if (asset == null) {
      throw new RefusedException(Refusal.UNKNOWN, "asset");
    }
    try (InputStream in = asset.location.openStream()) {
      ctx.contentType(asset.type).header("Cache-Control", "max-age=3600").result(in.readAllBytes());
    }
  }
}
