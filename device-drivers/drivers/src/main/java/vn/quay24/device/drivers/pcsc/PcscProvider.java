package vn.quay24.device.drivers.pcsc;

import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.List;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;
import javax.smartcardio.TerminalFactorySpi;
import org.jspecify.annotations.Nullable;

/**
 * PC/SC for {@code javax.smartcardio} that survives its daemon. The provider of the JDK makes one
 * context for the life of the JVM, and after a restart of pcscd every call fails for ever.
 */
final class PcscProvider extends Provider {
  private static final long serialVersionUID = 1L;
  private static final String TYPE = "PC/SC";

  PcscProvider() {
    super("Quay24PCSC", "1.0", "PC/SC over the foreign function interface");
    putService(new TerminalService(this));
  }

  /** A fresh set of terminals with a connection of its own, made on first use. */
  static PcscTerminals terminals() throws PcscException {
    try {
      return (PcscTerminals)
          TerminalFactory.getInstance(TYPE, null, new PcscProvider()).terminals();
    } catch (NoSuchAlgorithmException e) {
      PcscException missing = new PcscException("loading PC/SC", PcscException.NO_SERVICE);
      missing.initCause(e);
      throw missing;
    }
  }

  /** Makes factories without reflection. */
  private static final class TerminalService extends Service {
    TerminalService(Provider provider) {
      super(provider, "TerminalFactory", TYPE, Factory.class.getName(), List.of(), null);
    }

    @Override
    public Object newInstance(@Nullable Object parameter) throws NoSuchAlgorithmException {
      try {
        return new Factory(PcscLibrary.load());
      } catch (PcscException e) {
        throw new NoSuchAlgorithmException(e.getMessage(), e);
      }
    }
  }

  private static final class Factory extends TerminalFactorySpi {
    private final PcscLibrary library;

    Factory(PcscLibrary library) {
      this.library = library;
    }

    @Override
    protected CardTerminals engineTerminals() {
      return new PcscTerminals(new PcscContext(library));
    }
  }
}
