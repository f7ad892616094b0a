package vn.quay24.kiosk.centre.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The rest of a file as the body of a request. */
final class PartBody {

  private PartBody() {}

  static BodyPublisher from(Path file, long offset, long size) {
    return BodyPublishers.fromPublisher(
        BodyPublishers.ofInputStream(() -> open(file, offset)), size - offset);
  }

  private static InputStream open(Path file, long offset) {
    try {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
      channel.position(offset);
      return Channels.newInputStream(channel);
    } catch (IOException e) {
      // The publisher passes it to the caller of send as an IOException.
      throw new UncheckedIOException(e);
    }
  }
}
