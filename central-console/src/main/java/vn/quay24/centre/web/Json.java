package vn.quay24.centre.web;

import io.javalin.http.Context;
import java.io.IOException;
import vn.quay24.centre.refusal.Refusal;
import vn.quay24.centre.refusal.RefusedException;
import vn.quay24.protocol.MalformedMessageException;
import vn.quay24.protocol.Wire;

/** JSON bodies, in and out. */
public final class Json {
  private Json() {}

  /** Reads the body. */
  public static <T> T read(Context ctx, Class<T> type) throws RefusedException, IOException {
    try {
      return Wire.read(body(ctx, Wire.MAX_MESSAGE), type);
    } catch (MalformedMessageException e) {
      throw new RefusedException(Refusal.MALFORMED, String.valueOf(e.getMessage()));
    }
  }

  /** The body's bytes, at most so many. */
  public static byte[] body(Context ctx, int longest) throws RefusedException, IOException {
    byte[] bytes = ctx.bodyInputStream().readNBytes(longest + 1);
    if (bytes.length > longest) {
      throw new RefusedException(Refusal.TOO_LARGE, "body of more than " + longest + " bytes");
    }
    return bytes;
  }

  /** Answers with a message. */
  public static void write(Context ctx, Object message) {
    ctx.contentType("application/json").result(Wire.write(message));
  }
}
