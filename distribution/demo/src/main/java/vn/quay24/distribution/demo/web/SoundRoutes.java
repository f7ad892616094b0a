package vn.quay24.distribution.demo.web;

import io.javalin.config.RoutesConfig;
import vn.quay24.device.sound.JackEvent.Direction;
import vn.quay24.distribution.demo.hardware.SoundCorner;

/** What hands do at loudspeaker and jack, and what is heard there. */
record SoundRoutes(SoundCorner corner) {

  void addTo(RoutesConfig routes) {
    TroubleRoutes.toggle(routes, Trouble.SOUND_PLUG, corner::plug);
    TroubleRoutes.toggle(routes, Trouble.SOUND_HEADPHONES, corner::headphones);
    TroubleRoutes.toggle(routes, Trouble.SOUND_JACK, corner::plugJack);
    routes.post(
        "/api/sound/volume",
        call -> {
          corner.press(Body.of(call).word("key", Direction.class));
          call.status(204);
        });
    routes.get(
        "/api/sound/heard/{sound}.wav",
        call -> Refuse.orSend(call, corner.wave(Refuse.number(call, "sound")), "audio/wav"));
  }
}
