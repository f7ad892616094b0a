package vn.quay24.device.emulator.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * What a sound card was given.
 *
 * @param pcm the name that it was played on
 * @param samples as in {@link Ear}
 */
public record HeardSound(Instant at, String pcm, byte[] samples) {
  private static final int HEADER = 44;
  private static final int FORMAT = 16;

  public List<HeardNote> notes() {
    return Ear.notes(samples);
  }

  /** The loudest sample in percent of full scale. */
  public int loudness() {
    return (int) Math.round(Ear.loudest(samples) * 100.0 / Short.MAX_VALUE);
  }

  /** As a WAVE file (RIFF, PCM), which a browser plays. */
  public byte[] wave() {
    ByteBuffer file = ByteBuffer.allocate(HEADER + samples.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put(ascii("RIFF")).putInt(HEADER - 8 + samples.length).put(ascii("WAVE"));
    file.put(ascii("fmt ")).putInt(FORMAT).putShort((short) 1).putShort((short) 1);
    file.putInt(Ear.RATE).putInt(Ear.RATE * Short.BYTES).putShort((short) Short.BYTES);
    file.putShort((short) Short.SIZE).put(ascii("data")).putInt(samples.length).put(samples);
    return file.array();
  }

  private static byte[] ascii(String word) {
    return word.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public String toString() {
    return at + " " + pcm + " " + notes() + " at " + loudness() + " %";
  }
}
