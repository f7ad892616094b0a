package vn.quay24.device.emulator.chip;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;

/**
 * A card in one of vpcd's virtual readers, behind the operating system's own pcscd. It lies there
 * until closed; closing takes it out. Safe for use by several threads.
 */
public final class VpcdCard implements AutoCloseable {
  /** Where Debian's vpcd waits for a card in its first reader. */
  public static final int FIRST_READER_PORT = 35963;

  private static final System.Logger LOG = System.getLogger(VpcdCard.class.getName());
  private final SocketChannel channel;

  private VpcdCard(SocketChannel channel) {
    this.channel = channel;
  }

  /**
   * Puts a card into a virtual reader.
   *
   * @throws IOException nobody listens there: vpcd is not running
   */
  public static VpcdCard insert(ContactlessCard card, SocketAddress reader) throws IOException {
    card.reset();
    VpcdCard inserted = new VpcdCard(SocketChannel.open(reader));
    Thread.ofPlatform().daemon().name("vpcd-card").start(() -> inserted.serve(card));
    return inserted;
  }

  /** Whether vpcd still holds the card. */
  public boolean inserted() {
    return channel.isOpen();
  }

  private void serve(ContactlessCard card) {
    try (channel) {
      new VpcdChannel(channel)
          .serve(
              new VpcdChannel.Field() {
                @Override
                public ContactlessCard card() {
                  return card;
                }

                @Override
                public void gone(ContactlessCard leaving) throws IOException {
                  channel.close();
                }
              });
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "the virtual card left its reader", e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
