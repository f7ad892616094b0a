package vn.quay24.distribution.demo;

import java.nio.file.Path;
import vn.quay24.distribution.demo.mirror.MirrorConnection;
import vn.quay24.kiosk.main.KioskMain;

/**
 * The kiosk app as in production, its scene mirrored to the bench's socket that the property {@code
 * quay24.mirror} names.
 */
public final class MirroredKiosk {
  private MirroredKiosk() {}

  public static void main(String[] arguments) throws InterruptedException {
    Path socket = Path.of(System.getProperty("quay24.mirror", "run/mirror.sock"));
    KioskMain.serve(arguments, mirror -> new MirrorConnection(mirror, socket).start());
  }
}
