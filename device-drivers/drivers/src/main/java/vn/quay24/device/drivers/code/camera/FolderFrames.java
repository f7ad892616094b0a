package vn.quay24.device.drivers.code.camera;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.quay24.device.drivers.code.picture.GreyPicture;

/**
 * Pictures in a folder, or a single one, as if a camera showed them one after the other and then
 * again. What is put into the folder meanwhile is shown, too; what is no picture is passed over,
 * and said once.
 */
final class FolderFrames implements Frames {
  private static final System.Logger LOG = System.getLogger(FolderFrames.class.getName());
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int MOST_PICTURES = 10_000;
  private static final long MOST_BYTES = 50_000_000;

  private final Path place;
  private final CountDownLatch closed = new CountDownLatch(1);
  private List<Path> waiting = List.of(); // the reading thread's own, like what is below
  private final Set<Path> broken = new HashSet<>();

  private FolderFrames(Path place) {
    this.place = place;
  }

  static Frames open(Path place) throws IOException {
    if (!Files.exists(place)) {
      throw new IOException(place + " is not there");
    }
    return new FolderFrames(place);
  }

  @Override
  public void await() throws IOException, InterruptedException {
    if (closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IOException("closed");
    }
  }

  @Override
  public GreyPicture next() throws IOException {
    Optional<GreyPicture> frame = nextWaiting();
    if (frame.isEmpty()) {
      waiting = pictures();
      broken.retainAll(waiting);
      frame = nextWaiting();
    }
    return frame.orElseThrow(() -> new IOException("no picture in " + place));
  }

  private Optional<GreyPicture> nextWaiting() {
    Optional<GreyPicture> frame = Optional.empty();
    while (frame.isEmpty() && !waiting.isEmpty() && closed.getCount() > 0) {
      Path picture = waiting.getFirst();
      waiting = waiting.subList(1, waiting.size());
      frame = decoded(picture);
    }
    return frame;
  }

  /** Empty for a picture that is broken, too large or just taken away. */
  private Optional<GreyPicture> decoded(Path picture) {
    try {
      if (Files.size(picture) > MOST_BYTES) {
        throw new IOException("more than " + MOST_BYTES + " bytes");
      }
      GreyPicture frame = PictureFile.decode(Files.readAllBytes(picture));
      broken.remove(picture);
      return Optional.of(frame);
    } catch (IOException e) {
      if (broken.add(picture)) {
        LOG.log(System.Logger.Level.WARNING, "{0} is passed over: {1}", picture, e.getMessage());
      }
      return Optional.empty();
    }
  }

  private List<Path> pictures() throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(FolderFrames::isPicture).sorted().limit(MOST_PICTURES).toList();
    }
  }

  private static boolean isPicture(Path file) {
    String name = String.valueOf(file.getFileName());
    return Stream.of(".pgm", ".ppm", ".png", ".jpg", ".jpeg").anyMatch(name::endsWith);
  }

  @Override
  public String reason() {
    return "";
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
