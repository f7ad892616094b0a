package vn.quay24.centre.main;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * MQTT 5 by hand (OASIS MQTT 5.0 §3), so that every reason code is seen and nothing is repaired on
 * the way. Answers are reason codes; {@link #CLOSED} when the broker hangs up instead.
 */
final class RawMqtt implements AutoCloseable {
  /** The broker, or TLS, ended the connection. */
  static final int CLOSED = -1;

  private static final int PATIENCE_MILLIS = 10_000;

  private final Socket socket;
  private final List<String> heard = new ArrayList<>();

  /** A last will, retained. */
  record Will(String topic, byte[] payload) {}

  private RawMqtt(Socket socket) {
    this.socket = socket;
  }

  /** Opens TCP; TLS begins with the first word. */
  static RawMqtt open(SSLContext tls, int port) throws IOException {
    Socket socket = tls.getSocketFactory().createSocket("127.0.0.1", port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    return new RawMqtt(socket);
  }

  int connect(String clientId) {
    return connect(clientId, Optional.empty());
  }

  int connect(String clientId, Optional<Will> will) {
    return exchange(
        0x10,
        out -> {
          text(out, "MQTT");
          out.write(5);
          out.write(0x02 | (will.isPresent() ? 0x2C : 0)); // clean start; will: QoS 1, retained
          out.writeShort(30);
          out.write(0);
          text(out, clientId);
          if (will.isPresent()) {
            out.write(0);
            text(out, will.get().topic());
            out.writeShort(will.get().payload().length);
            out.write(will.get().payload());
          }
        },
        0x20,
        body -> body[1] & 0xFF);
  }

  int subscribe(String filter) {
    return exchange(
        0x82,
        out -> {
          out.writeShort(1);
          out.write(0);
          text(out, filter);
          out.write(1);
        },
        0x90,
        body -> body[body.length - 1] & 0xFF);
  }

  int unsubscribe(String filter) {
    return exchange(
        0xA2,
        out -> {
          out.writeShort(3);
          out.write(0);
          text(out, filter);
        },
        0xB0,
        body -> body[body.length - 1] & 0xFF);
  }

  int publish(String topic, byte[] payload) {
    return exchange(
        0x32,
        out -> {
          text(out, topic);
          out.writeShort(2);
          out.write(0);
          out.write(payload);
        },
        0x40,
        body -> body.length > 2 ? body[2] & 0xFF : 0);
  }

  /** Topics of messages that came in between. */
  List<String> heard() {
    return List.copyOf(heard);
  }

  /** Ends as a power cut does, so that the will is spoken. */
  void vanish() throws IOException {
    socket.close();
  }

  private interface Body {
    void write(DataOutputStream out) throws IOException;
  }

  private interface Code {
    int of(byte[] body);
  }

  private int exchange(int packet, Body body, int answer, Code code) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      body.write(new DataOutputStream(bytes));
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.write(packet);
      length(out, bytes.size());
      out.write(bytes.toByteArray());
      out.flush();
      return await(answer, code);
    } catch (IOException _) {
      return CLOSED;
    }
  }

  private int await(int answer, Code code) throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    while (true) {
      int packet = in.readUnsignedByte();
      byte[] body = in.readNBytes(length(in));
      if (packet == answer) {
        return code.of(body);
      }
      if ((packet & 0xF0) == 0x30) {
        int topic = ((body[0] & 0xFF) << 8) | (body[1] & 0xFF);
        heard.add(new String(body, 2, topic, StandardCharsets.UTF_8));
      }
      if ((packet & 0xF0) == 0xE0) {
        return CLOSED;
      }
    }
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeShort(bytes.length);
    out.write(bytes);
  }

  private static void length(DataOutputStream out, int length) throws IOException {
    int left = length;
    do {
      out.write(left > 127 ? (left & 0x7F) | 0x80 : left);
      left >>= 7;
    } while (left > 0);
  }

  private static int length(DataInputStream in) throws IOException {
    int length = 0;
    for (int shift = 0; shift < 28; shift += 7) {
      int next = in.readUnsignedByte();
      length |= (next & 0x7F) << shift;
      if (next < 128) {
        return length;
      }
    }
    throw new IOException("a remaining length of more than four bytes");
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
