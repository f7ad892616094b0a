package vn.quay24.distribution.demo.web;

import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;

/** Short ways to end a call. */
final class Refuse {
  private Refuse() {}

  /** 204, or 404 when there is no such thing. */
  static void unless(boolean exists, String what) {
    if (!exists) {
      throw new NotFoundResponse("there is no such " + what);
    }
  }

  /** 409 when it cannot be done now. */
  static void unlessPossible(boolean possible, String why) {
    if (!possible) {
      throw new ConflictResponse(why);
    }
  }

  /** Sends a picture, or 404. */
  static void orSend(Context call, Optional<byte[]> picture, String type) {
    if (picture.isEmpty()) {
      throw new NotFoundResponse("there is no such picture");
    }
    call.contentType(type).result(picture.get());
  }

  static int number(Context call, String name) {
    try {
      return Integer.parseInt(call.pathParam(name));
    } catch (NumberFormatException e) {
      throw new NotFoundResponse(name + " is a number");
    }
  }
}
